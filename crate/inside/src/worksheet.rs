//! Worksheets and gradient checks as plain objects.

use alloc::vec::Vec;

use js_sys::{Array, Float64Array, Object, Reflect, Uint32Array};
use two_layer::{CheckedDerivative, Entry, Scope, Worksheet};
use wasm_bindgen::JsValue;

/// The samples JavaScript means: those of a point, of the next batch, or all.
pub(crate) fn scope(point: Option<usize>, all: bool) -> Scope {
    match point {
        Some(point) => Scope::Point(point),
        None if all => Scope::All,
        None => Scope::Batch,
    }
}

/// `Worksheet` of `www/engine/types.js`.
pub(crate) fn worksheet_to_js(worksheet: &Worksheet) -> JsValue {
    let points: Vec<u32> = worksheet.points.iter().filter_map(|&point| u32::try_from(point).ok()).collect();
    object(&[
        ("step", (worksheet.step as f64).into()),
        ("points", Uint32Array::from(&points[..]).into()),
        ("isNextStep", worksheet.is_next_step.into()),
        ("isFinite", worksheet.is_finite.into()),
        (
            "constants",
            object(
                &worksheet
                    .constants
                    .iter()
                    .map(|&(symbol, value)| (symbol, value.into()))
                    .collect::<Vec<_>>(),
            ),
        ),
        ("entries", worksheet.entries.iter().map(entry_to_js).collect::<Array>().into()),
    ])
}

fn entry_to_js(entry: &Entry) -> JsValue {
    let factors = entry.factors.iter().map(|factor| {
        object(&[("entry", (factor.entry as f64).into()), ("cells", factor.cells.name().into())])
    });
    object(&[
        ("name", entry.name.as_str().into()),
        ("phase", entry.phase.name().into()),
        ("layer", number_or_null(entry.layer)),
        ("formula", entry.formula.as_str().into()),
        ("rows", (entry.rows as f64).into()),
        ("columns", (entry.columns as f64).into()),
        ("values", Float64Array::from(&entry.values[..]).into()),
        ("factors", factors.collect::<Array>().into()),
        ("parameter", number_or_null(entry.parameter)),
    ])
}

/// A list of `CheckedDerivative` of `www/engine/types.js`.
pub(crate) fn derivatives_to_js(derivatives: &[CheckedDerivative]) -> JsValue {
    let plain = derivatives.iter().map(|derivative| {
        object(&[
            ("parameter", (derivative.parameter as f64).into()),
            ("analytic", derivative.analytic.into()),
            ("numeric", derivative.numeric.into()),
            ("h", derivative.h.into()),
            ("difference", derivative.relative_difference().into()),
            ("agrees", derivative.agrees().into()),
        ])
    });
    plain.collect::<Array>().into()
}

fn number_or_null(number: Option<usize>) -> JsValue {
    number.map_or(JsValue::NULL, |number| (number as f64).into())
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a fresh, extensible object cannot fail.
        let _ = Reflect::set(&object, &(*key).into(), value);
    }
    object.into()
}
