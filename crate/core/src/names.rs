//! Choices with a name: the enums whose variants a configuration calls by a word.

/// Gives an enum its names: `ALL`, `name` and `from_name`.
macro_rules! named {
    ($type:ident { $($variant:ident = $name:literal),+ $(,)? }) => {
        impl $type {
            /// All of them, in the order of menus.
            pub const ALL: &'static [$type] = &[$($type::$variant),+];

            /// The name in configurations.
            pub const fn name(self) -> &'static str {
                match self {
                    $($type::$variant => $name),+
                }
            }

            /// The one called `name`, if there is one.
            pub fn from_name(name: &str) -> Option<$type> {
                $type::ALL.iter().copied().find(|choice| choice.name() == name)
            }
        }

        impl $crate::names::Named for $type {
            const ALL: &'static [$type] = $type::ALL;

            fn name(self) -> &'static str {
                $type::name(self)
            }
        }
    };
}

pub(crate) use named;

/// What all of them have in common; lets a configuration read any of them with one function.
pub(crate) trait Named: Copy + 'static {
    const ALL: &'static [Self];

    fn name(self) -> &'static str;
}
