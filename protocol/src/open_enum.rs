//! Enumerations and flag sets that keep values they do not know.
//!
//! A daemon may be newer than this crate. So libvirt's enumerations are numbers
//! with names: every number is a value, the known ones are constants, and
//! `Debug` prints a name where there is one.

/// Declares an enumeration of the API, which serialises as its name.
macro_rules! open_enum {
    ($(#[$meta:meta])* pub enum $name:ident: $($rest:tt)*) => {
        $crate::open_enum::wire_enum! { $(#[$meta])* pub enum $name: $($rest)* }

        /// As its name, or its number where it has none.
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                match self.name() {
                    Some(name) => to.serialize_str(name),
                    None => self.0.serialize(to),
                }
            }
        }
    };
}

/// Declares an enumeration: a number whose known values are constants.
macro_rules! wire_enum {
    (
        $(#[$meta:meta])*
        pub enum $name:ident: $int:ty {
            $($(#[$value_meta:meta])* $value:ident = $number:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub struct $name(pub $int);

        impl $name {
            $($(#[$value_meta])* pub const $value: Self = Self($number);)*

            /// The value's name without its prefix, where it is known.
            #[must_use]
            pub fn name(self) -> Option<&'static str> {
                Self::NAMES.iter().find(|(value, _)| *value == self).map(|(_, name)| *name)
            }

            const NAMES: &'static [(Self, &'static str)] =
                &[$((Self::$value, stringify!($value)),)*];
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self.name() {
                    Some(name) => f.write_str(name),
                    None => write!(f, "{}({})", stringify!($name), self.0),
                }
            }
        }

        impl From<$int> for $name {
            fn from(number: $int) -> Self {
                Self(number)
            }
        }

        impl From<$name> for $int {
            fn from(value: $name) -> Self {
                value.0
            }
        }
    };
}

/// Declares a flag set: bits whose known values are constants.
macro_rules! flag_set {
    (
        $(#[$meta:meta])*
        pub struct $name:ident {
            $($(#[$value_meta:meta])* $value:ident = $number:literal,)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
        pub struct $name(pub u32);

        impl $name {
            $($(#[$value_meta])* pub const $value: Self = Self($number);)*

            /// No flag.
            #[must_use]
            pub const fn empty() -> Self {
                Self(0)
            }

            /// Whether every flag of `other` is set here.
            #[must_use]
            pub const fn contains(self, other: Self) -> bool {
                self.0 & other.0 == other.0
            }

            /// The flags of both.
            #[must_use]
            pub const fn union(self, other: Self) -> Self {
                Self(self.0 | other.0)
            }
        }

        impl std::ops::BitOr for $name {
            type Output = Self;

            fn bitor(self, other: Self) -> Self {
                self.union(other)
            }
        }

        impl std::ops::BitOrAssign for $name {
            fn bitor_assign(&mut self, other: Self) {
                *self = self.union(other);
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                $crate::open_enum::fmt_flags(
                    f,
                    stringify!($name),
                    self.0,
                    &[$(($number, stringify!($value)),)*],
                )
            }
        }

        impl From<u32> for $name {
            fn from(bits: u32) -> Self {
                Self(bits)
            }
        }

        impl From<$name> for u32 {
            fn from(flags: $name) -> Self {
                flags.0
            }
        }

        /// As a list of its flags' names; bits without a name are its last item, in hexadecimal.
        #[cfg(feature = "serde")]
        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                let (names, left) = $crate::open_enum::names_of(
                    self.0,
                    &[$(($number, stringify!($value)),)*],
                );
                let numbers = Some(left).filter(|&left| left != 0).map(|left| format!("{left:#x}"));
                to.collect_seq(names.map(str::to_owned).chain(numbers))
            }
        }
    };
}

pub(crate) use {flag_set, open_enum, wire_enum};

/// Prints the names of the bits that are set, then the bits without a name.
pub(crate) fn fmt_flags(
    f: &mut std::fmt::Formatter<'_>,
    set: &str,
    bits: u32,
    names: &[(u32, &str)],
) -> std::fmt::Result {
    let (known, left) = names_of(bits, names);
    let mut list = f.debug_tuple(set);
    for name in known {
        list.field(&format_args!("{name}"));
    }
    if left != 0 {
        list.field(&format_args!("{left:#x}"));
    }
    list.finish()
}

/// The names of the bits that are set, and the bits without a name.
pub(crate) fn names_of<'a>(
    bits: u32,
    names: &[(u32, &'a str)],
) -> (impl Iterator<Item = &'a str>, u32) {
    let mut left = bits;
    let mut known = Vec::new();
    for &(bit, name) in names {
        if bit != 0 && left & bit == bit {
            left &= !bit;
            known.push(name);
        }
    }
    (known.into_iter(), left)
}
