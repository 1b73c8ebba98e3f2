//! The generators that scikit-learn has as well, against scikit-learn: the same points in the same order.
//!
//! References by `tests/reference/scikit_generators.py`. Blobs and quantiles agree bit for bit. The others agree to one
//! unit in the last place of 1: NumPy's sine and cosine are not correctly rounded and depend on the processor it runs
//! on, and the matrix product in `make_classification` rounds as its BLAS library likes.

use two_layer::Generator;
use two_layer::generator::Points;
use two_layer::random::RandomState;

/// One unit in the last place just above 1.
const ULP: f64 = f64::EPSILON;

struct Case {
    title: &'static str,
    found: Points,
    x: Vec<f64>,
    classes: Vec<usize>,
}

fn cases(of: impl Fn(&str) -> bool) -> impl Iterator<Item = Case> {
    let mut lines = include_str!("reference/scikit_generators.txt").lines().skip(1);
    std::iter::from_fn(move || Some([lines.next()?, lines.next()?, lines.next()?]))
        .filter(move |[title, ..]| of(title))
        .map(|[title, x, classes]| {
            let words: Vec<&str> = title.split(' ').collect();
            let number = |i: usize| words[i].parse::<f64>().expect("a number");
            let generator = Generator::from_name(words[0]).expect("a generator");
            let mut random = RandomState::new(words[3].parse().expect("a seed"));
            if words.len() == 5 {
                (0..15).for_each(|_| _ = random.normal()); // the weights of a 2-5-1 network
            }
            let bits = |at: usize| u64::from_str_radix(&x[at..at + 16], 16).expect("the bits of a number");
            Case {
                title,
                found: generator.generate(words[1].parse().expect("a count"), number(2), &mut random),
                x: (0..x.len()).step_by(16).map(|at| f64::from_bits(bits(at))).collect(),
                classes: classes.bytes().map(|digit| usize::from(digit - b'0')).collect(),
            }
        })
}

fn class(targets: &[f64]) -> usize {
    if targets.len() == 1 {
        usize::from(targets[0] == 1.0)
    } else {
        targets.iter().take_while(|&&y| y == 0.0).count()
    }
}

/// The largest difference of a coordinate; the classes must agree.
fn worst(case: &Case) -> f64 {
    let found: Vec<usize> = case.found.y.chunks(case.found.outputs).map(class).collect();
    assert_eq!(found, case.classes, "{}", case.title);
    assert_eq!(case.found.x.len(), case.x.len(), "{}", case.title);
    case.found.x.iter().zip(&case.x).map(|(a, b)| (a - b).abs()).fold(0.0, f64::max)
}

#[test]
fn blobs_and_quantiles_are_scikit_learns_to_the_bit() {
    for case in cases(|title| title.starts_with("blobs") || title.starts_with("quantiles")) {
        assert_eq!(worst(&case), 0.0, "{}", case.title);
    }
}

#[test]
fn moons_and_circles_are_scikit_learns() {
    let (mut equal, mut all) = (0, 0);
    for case in cases(|title| title.starts_with("moons") || title.starts_with("circles")) {
        let worst = worst(&case);
        assert!(worst <= ULP, "{}: {worst:e}", case.title);
        equal += case.found.x.iter().zip(&case.x).filter(|(a, b)| a == b).count();
        all += case.x.len();
    }
    assert!(equal * 100 > all * 97, "only {equal} of {all} coordinates have the same bits");
}

#[test]
fn classification_is_scikit_learns() {
    for case in cases(|title| title.starts_with("classification")) {
        let worst = worst(&case);
        assert!(worst <= 2.0 * ULP, "{}: {worst:e}", case.title);
    }
}
