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
//! # What it promises
//!
//! Everything is float64. The same configuration, seed and edits give the same bits on every machine: all sums have an
//! order fixed in the source, nothing is fused, and the transcendental functions are our own ([`math`]). Random numbers
//! are NumPy's ([`random`]). The crate has no dependency, not even the standard library: it
//! can perform no IO and read no clock.

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
pub use picture::Picture;
pub use reduction::Reduction;
pub use regularization::{L2Scale, Regularization};
pub use samples::{Pair, Samples, View};
pub use session::{Confusion, Gradient, LayerValues, LossCurve, Session, Trajectory};
pub use worksheet::{Cells, Entry, Factor, Phase, Scope, Worksheet};
