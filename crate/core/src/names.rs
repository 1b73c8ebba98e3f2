//! Choices with a name: the enums whose variants a configuration calls by a word.

/// Gives an enum its names: `ALL`, `NAMES`, `name` and `from_name`. After `named!(Reduction { Sum = "sum", … })`,
/// `Reduction::Sum.name()` is `"sum"`, and `Reduction::from_name("sum")` is `Some(Reduction::Sum)`.
macro_rules! named {
    ($type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// All of them, in the order of menus.
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// Their names, in the same order.
            pub const NAMES: &'static [&'static str] = {
                // A static is in the program once, a constant wherever it is used.
                static TABLE: [&str; [$($name),+].len()] = [$($name),+];
                &TABLE
            };

            /// The name in configurations.
            pub const fn name(self) -> &'static str {
                $type::NAMES[self as usize] // the order of menus is that of the declaration
            }

            /// The one called `name`, if there is one.
            pub fn from_name(name: &str) -> Option<$type> {
                $type::ALL.iter().copied().find(|choice| choice.name() == name)
            }
        }

        impl $crate::names::Named for $type {
            fn name(&self) -> &'static str {
                $type::name(*self)
            }

            fn names(&self) -> &'static [&'static str] {
                $type::NAMES
            }

            fn choose(&mut self, index: usize) {
                *self = $type::ALL.get(index).copied().unwrap_or(*self);
            }
        }

        // Checked while compiling.
        const _: () = {
            let mut place = 0;
            while place < $type::ALL.len() {
                assert!($type::ALL[place] as usize == place, "not in the order of the declaration");
                place += 1;
            }
        };
    };
}

pub(crate) use named;

/// What all of them have in common. A configuration reads and writes any of them through this, so that the code for it
/// exists once and not once per enum.
pub(crate) trait Named {
    fn name(&self) -> &'static str;

    /// The names of all choices.
    fn names(&self) -> &'static [&'static str];

    /// Becomes the choice whose name is at `index`; stays what it is if there is none.
    fn choose(&mut self, index: usize);
}
