//! The same bits everywhere, the native part: the runs of `same_bits.json` are trained and what comes out is compared
//! with the digests kept there. `tests/engine/same-bits.test.js` and `tests/browser/same-bits.spec.js` compare what the
//! shipped WebAssembly computes in Node and in Chromium with the same digests.
//!
//! A case is a configuration, `config` over that of the file, and a `run`, a list of actions. It has a digest for the
//! start, one after each action, and one for the pictures of all units at the end. Where a bit is meant to change, or a case is
//! new (with `"digests": []`), this computes all digests anew:
//!
//! ```sh
//! cargo test --package two-layer --test same_bits -- --record
//! ```

#![allow(clippy::print_stdout, reason = "the result is a list of lines")]

use std::fs;
use std::process::ExitCode;

use serde_json::Value as Json;
use two_layer::{Config, Error, Raster, Session, Value};

const FILE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/same_bits.json");

fn main() -> ExitCode {
    let text = fs::read_to_string(FILE).expect("the file with the runs is beside this one");
    let file: Json = serde_json::from_str(&text).expect("it is JSON");
    let cases = list(&file["cases"]);
    let computed: Vec<Vec<String>> = cases.iter().map(|case| digests(&file["config"], case)).collect();
    if std::env::args().any(|argument| argument == "--record") {
        fs::write(FILE, with_digests(&text, &computed)).expect("the file can be written");
        println!("{} cases recorded", cases.len());
        return ExitCode::SUCCESS;
    }
    let failures: Vec<String> =
        cases.iter().zip(&computed).filter_map(|(case, computed)| difference(case, computed)).collect();
    for failure in &failures {
        println!("FAIL  {failure}");
    }
    println!("{} of {} runs have the recorded bits", cases.len() - failures.len(), cases.len());
    if failures.is_empty() && !cases.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// What comes out of a case: at the start and after each action.
fn digests(common: &Json, case: &Json) -> Vec<String> {
    let name = word(&case["name"]);
    let config = with(&with(&Config::default(), common), &case["config"]);
    let mut session = Session::new(config).unwrap_or_else(|error| panic!("{name}: {error}"));
    let mut digests = vec![digest(&mut session)];
    for action in list(&case["run"]) {
        act(&mut session, list(action)).unwrap_or_else(|error| panic!("{name}: {action}: {error}"));
        digests.push(digest(&mut session));
    }
    digests.push(digest_of_pictures(&mut session));
    digests
}

/// FNV-1a over the bytes of the pictures of all units at the end, 30 × 20 pixels each.
fn digest_of_pictures(session: &mut Session) -> String {
    let colours = core::array::from_fn(|index| u32::try_from(index).expect("it is small") * 0x0101_0101);
    let raster = Raster { width: 30, height: 20, x: (-3.0, 3.0), y: (-2.0, 2.0), discrete: false };
    fnv(session.paint_all(&raster, &colours).expect("a picture").iter().copied())
}

/// Does what an action says: the name of a method of the element, and its arguments.
fn act(session: &mut Session, action: &[Json]) -> Result<(), Error> {
    let argument = |i| action.get(i).unwrap_or(&Json::Null);
    let index = || usize::try_from(whole(argument(1))).expect("it is small");
    match word(argument(0)) {
        "step" => drop(session.step(whole(argument(1)))),
        "seek" => session.seek(whole(argument(1))),
        "reset" => session.reset(),
        "undo" => assert!(session.undo(), "there is an edit to take back"),
        "redo" => assert!(session.redo(), "there is an edit to make again"),
        "configure" => session.configure(with(session.config(), argument(1)), false)?,
        "addPoint" => session.add_point(&numbers(argument(1)), number(argument(2)))?,
        "movePoint" => session.move_point(index(), &numbers(argument(2)), false)?,
        "removePoint" => session.remove_point(index())?,
        unknown => panic!("there is no action {unknown}"),
    }
    Ok(())
}

/// `config` with the fields that are keys of `changes` changed.
fn with(config: &Config, changes: &Json) -> Config {
    let mut config = config.clone();
    for (field, json) in changes.as_object().expect("settings are an object") {
        config.set(field, value(json)).unwrap_or_else(|error| panic!("{error}"));
    }
    config
}

/// FNV-1a over the bytes of all parameters and of the reported loss, the lowest byte first, in 16 digits.
fn digest(session: &mut Session) -> String {
    let loss = session.report().train.map_or(f64::NAN, |score| score.loss);
    let bytes = session.parameters().iter().chain([&loss]).flat_map(|number| number.to_le_bytes());
    fnv(bytes)
}

fn fnv(bytes: impl Iterator<Item = u8>) -> String {
    let hash = bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    format!("{hash:016x}")
}

/// Where a case first left the recorded bits.
fn difference(case: &Json, computed: &[String]) -> Option<String> {
    let (name, recorded) = (word(&case["name"]), list(&case["digests"]));
    if recorded.len() != computed.len() {
        return Some(format!(
            "{name}: {} digests are recorded and {} computed",
            recorded.len(),
            computed.len()
        ));
    }
    let i = (0..computed.len()).find(|&i| word(&recorded[i]) != computed[i])?;
    let moment = match (i.checked_sub(1), list(&case["run"])) {
        (None, _) => "at the start".into(),
        (Some(action), run) => {
            run.get(action).map_or("in the pictures".into(), |action| format!("after {action}"))
        }
    };
    Some(format!("{name}: {moment} (digest {i}) it is {}, recorded is {}", computed[i], word(&recorded[i])))
}

/// The file's text with other digests, and otherwise as it was written.
fn with_digests(text: &str, digests: &[Vec<String>]) -> String {
    const OPENING: &str = "\"digests\": [";
    let mut parts = text.split(OPENING);
    let mut fresh = parts.next().unwrap_or_default().to_owned();
    for (part, digests) in parts.zip(digests) {
        let (_, rest) = part.split_once(']').expect("the list ends");
        let digests: Vec<String> = digests.iter().map(|digest| format!("\"{digest}\"")).collect();
        fresh += &format!("{OPENING}{}]{rest}", digests.join(", "));
    }
    fresh
}

fn value(json: &Json) -> Value {
    match json {
        Json::Number(_) => number(json).into(),
        Json::String(text) => text.as_str().into(),
        Json::Bool(flag) => (*flag).into(),
        Json::Array(entries) => Value::List(entries.iter().map(value).collect()),
        Json::Null | Json::Object(_) => Value::Other("of another kind"),
    }
}

fn list(json: &Json) -> &[Json] {
    json.as_array().expect("it is a list")
}

fn word(json: &Json) -> &str {
    json.as_str().expect("it is a word")
}

fn whole(json: &Json) -> u64 {
    json.as_u64().expect("it is a whole number")
}

fn number(json: &Json) -> f64 {
    json.as_f64().expect("it is a number")
}

fn numbers(json: &Json) -> Vec<f64> {
    list(json).iter().map(number).collect()
}
