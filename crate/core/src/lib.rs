//! Two-Layer: a small neural network that trains one step at a time.
//!
//! ```
//! use two_layer::{Config, Session};
//!
//! let mut session = Session::new(Config { seed: 3, ..Config::default() })?;
//! let before = session.report().train.expect("there are training points").loss;
//! session.step(500);
//! let after = session.report().train.expect("there are training points").loss;
//! assert!(after < before);
//!
//! session.seek(100); // any earlier step, exactly
//! session.add_point(&[0.5, 0.25], 1.0)?; // and on from there with one more point
//! session.undo();
//! # Ok::<(), two_layer::Error>(())
//! ```
//!
//! # Vocabulary
//!
//! | word | means |
//! |---|---|
//! | sample, point | one `(x, y)`: features and targets |
//! | label | class of a point: 0, 1, … |
//! | weights, biases; *parameters* | `W[in][out]`, `b[out]`; both together |
//! | z, pre-activation | `x·W + b` |
//! | a, activation | `g(z)` |
//! | logit | z of the output layer |
//! | p, output, prediction | a of the output layer |
//! | δ | ∂L/∂z |
//! | gradient | ∂L/∂parameter |
//! | loss; *objective* | what is reported; what is descended, over the batch and with its penalty |
//! | step | one update of all parameters |
//! | epoch | one pass over the training points |
//! | trainer, timeline, session | one state of a run; a run with its past; a run that can be edited |
//! | worksheet | every matrix of one step, written out |
//!
//! # Where to begin
//!
//! In this order, each file builds on those before it:
//!
//! | files | about |
//! |---|---|
//! | `samples`, `activation`, `dense`, `network` | forward and backward: a matrix, g and g′, one layer, a stack of them |
//! | `loss`, `reduction`, `regularization`, `objective` | what is descended, and its gradient; over few samples `small_batch` |
//! | `optimizer`, `batch`, `trainer` | one step |
//! | `timeline`, `session` | steps with a past; what can be edited |
//!
//! Beside the way lie what they compute with (`math`, `random`, `init`), what is trained on (`dataset`, `generator`,
//! `features`, `inputs`), settings (`config`, `names`, `error`), what is written down of a run (`metrics`, `history`, `state`,
//! `edit`), and ways of looking at it (`worksheet`, `gradient_check`, `landscape`, `picture`). A file in a folder belongs to the
//! file called like the folder.
//!
//! One sample through two layers, forward and backward, with the numbers that NumPy prints:
//!
//! ```
//! use two_layer::{Config, Dataset, Session};
//!
//! let config = Config { hidden_layers: vec![2], ..Config::default() }; // tanh, then sigmoid; binary cross-entropy
//! let data = Dataset::new(2, 1, &[0.5, -1.0], &[1.0], &[false])?; // X = [[0.5, -1]], Y = [[1]], for training
//! let mut session = Session::with_data(config, data)?;
//! // W1 = [[0.1, 0.2], [0.3, -0.4]], b1 = [0, 0.5], W2 = [[1], [-2]], b2 = [0.25]
//! session.set_parameters(&[0.1, 0.2, 0.3, -0.4, 0.0, 0.5, 1.0, -2.0, 0.25], false)?;
//!
//! let near = |a: f64, b: f64| (a - b).abs() < 1e-8;
//! let layers = session.forward(&[0.5, -1.0])?;
//! assert_eq!(layers[0].z, [-0.25, 1.0]); // X @ W1 + b1
//! assert!(near(layers[1].a[0], 0.17974045)); // sigmoid(tanh(X @ W1 + b1) @ W2 + b2)
//! let gradient = session.batch_gradient().values; // dW1, db1, dW2, db2
//! assert!(near(gradient[0], -0.38552808)); // dW1[0, 0]
//! assert!(near(gradient[8], -0.82025955)); // db2 = p - y
//! # Ok::<(), two_layer::Error>(())
//! ```
//!
//! # Rust for readers of NumPy
//!
//! | here | is |
//! |---|---|
//! | `x.column(i)` | `X[:, i]`, two samples to a [`Pair`] |
//! | `update(a, z, \|a, z\| …)` | `a[:] = …`, number by number; `\|a, z\| …` is `lambda a, z: …`, and `_` an argument not needed |
//! | `F64x2` | two numbers at once; `F64x2::splat(0.5)` is the constant 0.5 in both |
//! | `F64x2::select(zero.lt(z), p, q)` | `np.where(0 < z, p, q)` |
//! | `z.pmax(zero)`, `z.pmin(one)` | `np.maximum(z, 0)`, `np.minimum(z, 1)` |
//! | `array::tanh(a)` | `np.tanh(a, out=a)` |
//! | `for ((a, b), c) in a.iter().zip(b).zip(c)` | `for a, b, c in zip(a, b, c)` |
//! | `(0..n).step_by(2)`, `x[from..to]` | `range(0, n, 2)`, `x[from:to]` |
//! | `x.as_chunks::<2>()` | two things: the numbers of x in twos, and what is left over |
//! | `x.map(f)`, `x.iter().fold(start, f)` | `[f(v) for v in x]`, `functools.reduce(f, x, start)`; `map` of an `Option` is f of its value, if there is one |
//! | `&x`, `&mut x` | an argument that is only read; one that is written to, as with `out=` |
//! | `Option`: `Some(x)`, `None` | a value that may be missing |
//! | `if let Some(x) = y { … }` | `if y is not None: x = y; …` |
//! | `let Some(x) = y else { return };` | `if y is None: return`, and then `x = y` |
//! | `.get(i).copied().unwrap_or_default()` | `x[i]`, and 0 behind the end; with `i..` in place of `i`, `x[i:]`, and nothing behind the end. Where that cannot happen, it is written so because the compiler then leaves out what would report it |
//! | `Config { seed: 3, ..config }` | `dataclasses.replace(config, seed=3)` |
//! | `Result`: `Ok(x)`, `Err(e)`; `?` | a value or an error; `?` hands an error on to the caller, as an exception would |
//! | `Rc<T>` | a shared reference to something that does not change any more |
//! | `enum`, `match` | one of several choices; a case for each, and the compiler sees that none is missing |
//! | `trait Lane`, `fn f<L: Lane>(x: L)` | what some types can do; a function for any of them |
//! | `pub(crate)` | for this crate, not for its users |
//! | `#[cfg(test)] mod tests { … }` | the tests of a file, at its end |
//! | `#[inline(…)]`, `black_box` | matters of speed and size; skip them |
//!
//! # What it promises
//!
//! Everything is float64 but pixels, which are float32. The same configuration, seed and edits give the same bits on every
//! machine: all sums have an order fixed in the source, no multiplication is fused with an addition, and the transcendental
//! functions are our own ([`math`]). Random numbers are NumPy's ([`random`]). The crate has no dependency, not even the standard
//! library: it can perform no IO and read no clock.

#![cfg_attr(not(test), no_std)]

extern crate alloc;

mod activation;
mod batch;
mod config;
mod dataset;
mod dense;
mod edit;
mod error;
mod features;
pub mod generator;
mod gradient_check;
mod history;
mod init;
mod inputs;
mod landscape;
mod loss;
pub mod math;
mod metrics;
mod names;
mod network;
mod objective;
mod optimizer;
mod picture;
pub mod random;
mod reduction;
mod regularization;
mod samples;
mod session;
mod small_batch;
mod state;
mod timeline;
mod trainer;
mod worksheet;

pub use activation::Activation;
pub use batch::{BatchOrder, BatchSize};
pub use config::{Config, FIELDS, PerLayer, SampleSeed, Value};
pub use dataset::{Dataset, Part, Task};
pub use dense::Dense;
pub use edit::EditKind;
pub use error::{Allowed, Code, Error};
pub use features::{Feature, Features};
pub use generator::Generator;
pub use gradient_check::CheckedDerivative;
pub use init::Init;
pub use landscape::{Components, Height, Landscape, Over, project};
pub use loss::{Loss, Quirk};
pub use metrics::{Report, Score};
pub use network::Network;
pub use optimizer::{EpsilonMode, OptimizerKind};
pub use picture::{Picture, Raster};
pub use reduction::Reduction;
pub use regularization::{L2Scale, Regularization};
pub use samples::{Pair, Samples, View};
pub use session::{Confusion, Gradient, LayerValues, LossCurve, Session, Trajectory};
pub use worksheet::{Cells, Entry, Factor, Phase, Scope, Worksheet};
