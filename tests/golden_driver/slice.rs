//! Kinds `slice1d` and `slice2d`: the loss with one or two parameters replaced.

use serde_json::Value as Json;
use two_layer::{Height, Over, Session};

use super::case::size;
use super::fixture::{Obstacle, count, numbers};
use super::worst::Worst;

/// Compares every cell, by the crate's own landscape.
pub(crate) fn check(fixture: &Json, session: &mut Session, worst: &mut Worst) -> Result<(), Obstacle> {
    let slice = &fixture["slice"];
    let axes = slice["axes"].as_array().map(Vec::as_slice).unwrap_or_default();
    let axes: Vec<(usize, Vec<f64>)> =
        axes.iter().map(|axis| (place(session, axis), numbers(&axis["values"]))).collect();
    // The fixture's second axis goes along the rows.
    let mut landscape = match &axes[..] {
        [(at, values)] => session.landscape(Height::Reported, Over::Parameter(*at), values, &[])?,
        [(y, rows), (x, columns)] => {
            session.landscape(Height::Reported, Over::Parameters(*x, *y), columns, rows)?
        }
        _ => return Err(Obstacle::Wrong(format!("a slice along {} axes", axes.len()))),
    };
    while !landscape.advance(1000) {}
    let theirs = numbers(&slice["loss"]);
    worst.compare("cells of the slice", landscape.losses().len() as f64, theirs.len() as f64, 0.1);
    for (n, (&ours, theirs)) in landscape.losses().iter().zip(theirs).enumerate() {
        worst.compare(format!("slice at {n}"), ours, theirs, 1e-10 * size(theirs));
    }
    Ok(())
}

/// Where an axis' parameter is in the flat order.
fn place(session: &Session, axis: &Json) -> usize {
    let (layer, row) = (count(&axis["layer"]), count(&axis["row"]));
    let layers = session.layers();
    let before: usize = layers[..layer].iter().map(|layer| layer.parameters()).sum();
    match axis["param"].as_str() {
        Some("b") => before + layers[layer].weights() + row,
        _ => before + row * layers[layer].fan_out + count(&axis["col"]),
    }
}
