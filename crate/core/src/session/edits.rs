//! What can be changed about a session: settings, points, parameters. Each change is checked, applied to the present and
//! remembered for undo; one that is refused changes nothing.

use alloc::rc::Rc;

use super::Session;
use crate::config::Config;
use crate::dataset::Dataset;
use crate::edit::Edit;
use crate::error::Error;
use crate::trainer::Trainer;

impl Session {
    /// Other settings. `continues` makes the change a part of the previous one, as while a slider is dragged. The same
    /// settings as before are no edit.
    ///
    /// # Errors
    ///
    /// What [`Config::validate`] says; nothing has changed then.
    pub fn configure(&mut self, config: Config, continues: bool) -> Result<(), Error> {
        self.change(config, continues, false)
    }

    /// Other settings, perhaps the same, and the points they generate, in the place of points that were given or edited.
    /// Features, loss and output activation that the generator's points cannot have follow, unless they are given anew.
    ///
    /// # Errors
    ///
    /// What [`Config::validate`] says; nothing has changed then.
    pub fn generate(&mut self, mut config: Config, continues: bool) -> Result<(), Error> {
        let is_generated = self.data().is_generated();
        let bound = |config: &Config| (config.features, config.loss_function, config.output_activation);
        if !is_generated && bound(&config) == bound(self.config()) {
            config.follow_generator();
        }
        self.change(config, continues, !is_generated)
    }

    fn change(&mut self, config: Config, continues: bool, anew: bool) -> Result<(), Error> {
        config.validate()?;
        let now = self.timeline.now();
        if config == *now.config && !anew {
            return Ok(());
        }
        let regenerate = anew || !config.has_data_of(&now.config);
        let (made, data) = (config.generator, &now.data);
        let (features, outputs) =
            if regenerate { (made.features(), made.outputs()) } else { (data.features(), data.outputs()) };
        config.check_points(features, outputs)?;
        if config.loss_function != now.config.loss_function {
            config.check_loss((!regenerate).then(|| data.y()))?;
        }
        if !regenerate {
            config.check_size("points", data.len(), features, outputs)?;
        }
        if config.has_start_of(&now.config) {
            return self.edit(Edit::Configure { config: Rc::new(config), regenerate }, continues);
        }
        let data = if regenerate { Rc::new(config.generate()) } else { Rc::clone(&now.data) };
        let start = Trainer::start(Rc::new(config), data, None);
        self.start_over(start, continues);
        Ok(())
    }

    /// Adds a training point, `x[features]`. `label` is a class, 0, 1, …, or the target of a regression.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range`; nothing has changed then.
    pub fn add_point(&mut self, x: &[f64], label: f64) -> Result<(), Error> {
        self.edit(Edit::AddPoint { x: x.to_vec(), label }, false)
    }

    /// Moves point `index` to `x[features]`. `continues` makes it a part of the previous edit, as while it is dragged.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range`; nothing has changed then.
    pub fn move_point(&mut self, index: usize, x: &[f64], continues: bool) -> Result<(), Error> {
        self.edit(Edit::MovePoint { index, x: x.to_vec() }, continues)
    }

    /// Removes point `index`.
    ///
    /// # Errors
    ///
    /// `out-of-range`; nothing has changed then.
    pub fn remove_point(&mut self, index: usize) -> Result<(), Error> {
        self.edit(Edit::RemovePoint { index }, false)
    }

    /// Replaces all points. Loss and output activation follow targets the loss is not made for. `continues` makes it a part
    /// of the previous edit, one that chose settings for these points, say.
    ///
    /// # Errors
    ///
    /// `out-of-range` if the points do not go with the settings, as one output with softmax, or are too many for so many
    /// weights; nothing has changed then.
    pub fn set_data(&mut self, data: Dataset, continues: bool) -> Result<(), Error> {
        self.config().check_points(data.features(), data.outputs())?;
        self.config().check_size("points", data.len(), data.features(), data.outputs())?;
        self.edit(Edit::SetData(Rc::new(data)), continues)
    }

    /// Replaces all parameters, in the order of [`Session::parameters`]. At step 0 they become the initial ones, to
    /// which a reset returns.
    ///
    /// # Errors
    ///
    /// `wrong-shape` or `out-of-range`; nothing has changed then.
    pub fn set_parameters(&mut self, parameters: &[f64], continues: bool) -> Result<(), Error> {
        self.edit(Edit::SetParameters(parameters.into()), continues)
    }

    fn edit(&mut self, edit: Edit, continues: bool) -> Result<(), Error> {
        let data = self.shared_data();
        self.undo.edit(&mut self.timeline, edit, continues)?;
        self.edited(true, &data);
        Ok(())
    }
}
