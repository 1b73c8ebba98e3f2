//! Computes every entry of a worksheet anew from its factors, by reading its formula.
//!
//! A small calculator of its own, with the mathematics of the standard library: what a reader would do by hand.

use two_layer::{Cells, Entry, Factor, Worksheet};

/// Entries agree with their formulas to so much, of a size of 1 or their own.
const TOLERANCE: f64 = 1e-11;
/// Those with a derivative that is a difference here.
const OF_DIFFERENCES: f64 = 1e-9;

#[track_caller]
pub(crate) fn check(worksheet: &Worksheet) {
    let by_differences = |formula: &str| ["gelu_tanh′", "mish′"].iter().any(|g| formula.starts_with(g));
    for entry in worksheet.entries.iter().filter(|entry| !entry.formula.is_empty() && entry.formula != "α d")
    {
        let tolerance = if by_differences(&entry.formula) { OF_DIFFERENCES } else { TOLERANCE };
        for row in 0..entry.rows {
            for column in 0..entry.columns {
                let value = entry.values[row * entry.columns + column];
                let mut reader = Reader { worksheet, entry, row, column, rest: &entry.formula };
                for by_hand in reader.equation() {
                    let error = (by_hand - value).abs() / value.abs().max(1.0);
                    let name = &entry.name;
                    assert!(error < tolerance, "{name} = {}: {value}, by hand {by_hand}", entry.formula);
                }
                assert_eq!(reader.rest, "", "{} is read to its end", entry.formula);
            }
        }
    }
}

/// Reads the formula of one number.
struct Reader<'a> {
    worksheet: &'a Worksheet,
    entry: &'a Entry,
    row: usize,
    column: usize,
    rest: &'a str,
}

/// What is read: the same number for all terms of a sum, or one for each.
type Terms = Vec<f64>;

impl<'a> Reader<'a> {
    fn equation(&mut self) -> Vec<f64> {
        let mut sides = vec![only(&self.sum())];
        while self.eats("=") {
            sides.push(only(&self.sum()));
        }
        sides
    }

    fn sum(&mut self) -> Terms {
        let mut total = self.product();
        loop {
            if self.eats("+") {
                total = both(&total, &self.product(), |a, b| a + b);
            } else if self.eats("−") {
                total = both(&total, &self.product(), |a, b| a - b);
            } else {
                return total;
            }
        }
    }

    fn product(&mut self) -> Terms {
        if self.eats("−") {
            return self.product().iter().map(|v| -v).collect();
        }
        if self.eats("Σ") {
            return vec![self.product().iter().sum()];
        }
        let mut total = self.power();
        loop {
            if self.eats("·") {
                total = vec![both(&total, &self.power(), |a, b| a * b).iter().sum()];
            } else if self.eats("/") {
                total = both(&total, &self.power(), |a, b| a / b);
            } else if self.eats("⊙") || self.next().is_some_and(|c| !" +−=),|".contains(c)) {
                total = both(&total, &self.power(), |a, b| a * b);
            } else if self.next() == Some('|') && self.rest.starts_with(" |") {
                total = both(&total, &self.power(), |a, b| a * b);
            } else {
                return total;
            }
        }
    }

    fn power(&mut self) -> Terms {
        let base = self.atom();
        match () {
            () if self.eats("²") => base.iter().map(|v| v * v).collect(),
            () if self.eats("³") => base.iter().map(|v| v * v * v).collect(),
            () if self.eats("ᵀ") => base,
            () => base,
        }
    }

    fn atom(&mut self) -> Terms {
        if self.eats("½") {
            return vec![0.5];
        }
        if self.eats("π") {
            return vec![core::f64::consts::PI];
        }
        if self.eats("√") {
            return self.atom().iter().map(|v| v.sqrt()).collect();
        }
        if self.eats("Σ") {
            return vec![self.product().iter().sum()];
        }
        if self.eats("(") {
            let inner = self.sum();
            assert!(self.eats(")"));
            return inner;
        }
        if self.eats("|") {
            let inner = self.sum().iter().map(|v| v.abs()).collect();
            assert!(self.eats("|"));
            return inner;
        }
        if self.eats("{") {
            let (name, rest) = self.rest.split_once('}').expect("a brace is closed");
            self.rest = rest;
            return self.named(name);
        }
        self.rest = self.rest.trim_start();
        let end = self.rest.find(|c: char| !(c.is_ascii_digit() || c == '.')).unwrap_or(self.rest.len());
        if end > 0 {
            let (digits, rest) = self.rest.split_at(end);
            self.rest = rest;
            return vec![digits.parse().expect("a number")];
        }
        let (name, rest) = self.rest.split_once('(').unwrap_or_else(|| panic!("what is {}?", self.rest));
        self.rest = rest;
        let mut arguments = vec![self.sum()];
        while self.eats(",") {
            arguments.push(self.sum());
        }
        assert!(self.eats(")"));
        let second = arguments.get(1).cloned().unwrap_or_else(|| vec![0.0]);
        if name == "softmax" {
            let powers: Vec<f64> = arguments[0].iter().map(|z| z.exp()).collect();
            return vec![powers[self.column] / powers.iter().sum::<f64>()];
        }
        both(&arguments[0], &second, |a, b| function(name, a, b))
    }

    fn named(&self, name: &str) -> Terms {
        let Ok(place) = name.parse::<usize>() else {
            let constant = self.worksheet.constants.iter().find(|(symbol, _)| *symbol == name);
            return vec![constant.unwrap_or_else(|| panic!("{name} has a value")).1];
        };
        let Factor { entry, cells } = self.entry.factors[place];
        let of = &self.worksheet.entries[entry];
        let at = |row: usize, column: usize| of.values[row * of.columns + column];
        match cells {
            Cells::Same => vec![at(self.row.min(of.rows - 1), self.column.min(of.columns - 1))],
            Cells::Swapped => vec![at(self.column, self.row)],
            Cells::Row => (0..of.columns).map(|column| at(self.row, column)).collect(),
            Cells::Column => (0..of.rows).map(|row| at(row, self.column)).collect(),
            Cells::All => of.values.clone(),
        }
    }

    fn next(&self) -> Option<char> {
        self.rest.trim_start().chars().next()
    }

    fn eats(&mut self, text: &str) -> bool {
        match self.rest.trim_start().strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }
}

fn only(terms: &Terms) -> f64 {
    assert_eq!(terms.len(), 1, "a sum is written as one");
    terms[0]
}

fn both(a: &Terms, b: &Terms, f: impl Fn(f64, f64) -> f64) -> Terms {
    let longest = a.len().max(b.len());
    (0..longest).map(|i| f(a[i.min(a.len() - 1)], b[i.min(b.len() - 1)])).collect()
}

fn function(name: &str, z: f64, second: f64) -> f64 {
    let sigmoid = |z: f64| 1.0 / (1.0 + (-z).exp());
    // Derivatives that are not written out are differences here.
    let slope = |g: &dyn Fn(f64) -> f64| (g(z + 1e-6) - g(z - 1e-6)) / 2e-6;
    match name.trim() {
        "σ" => sigmoid(z),
        "tanh" => z.tanh(),
        "max" => z.max(second),
        "exp" => z.exp(),
        "ln" => z.ln(),
        "sin" => z.sin(),
        "cos" => z.cos(),
        "arctan" => z.atan(),
        "sign" => {
            if z == 0.0 {
                0.0
            } else {
                z.signum()
            }
        }
        "elu" => {
            if z > 0.0 {
                z
            } else {
                z.exp_m1()
            }
        }
        "relu′" => f64::from(z > 0.0),
        "leaky_relu′" => {
            if z > 0.0 {
                1.0
            } else {
                0.01
            }
        }
        "elu′" => {
            if z > 0.0 {
                1.0
            } else {
                z.exp()
            }
        }
        "hinge′" => {
            let t = 2.0 * second - 1.0;
            if t * z < 1.0 { -t } else { 0.0 }
        }
        "mish′" => slope(&|z| z * z.exp().ln_1p().tanh()),
        "gelu_tanh′" => {
            let c = (2.0 / core::f64::consts::PI).sqrt();
            slope(&|z| 0.5 * z * (1.0 + (c * (z + 0.044715 * z * z * z)).tanh()))
        }
        "Φ" => normal_distribution(z),
        "gelu′" => normal_distribution(z) + z * density(z),
        name => panic!("{name} is a function"),
    }
}

/// Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …)
fn normal_distribution(z: f64) -> f64 {
    let (mut term, mut sum) = (z, z);
    for k in 1..200 {
        term *= z * z / f64::from(2 * k + 1);
        sum += term;
    }
    0.5 + sum * density(z)
}

/// φ(z) of the normal distribution.
fn density(z: f64) -> f64 {
    (-0.5 * z * z).exp() / (2.0 * core::f64::consts::PI).sqrt()
}
