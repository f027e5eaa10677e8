//! Typed views: read, change, write back, and lose nothing.
//!
//! A view is a plain struct of what is known of an element. `read` fills it,
//! `write_to` puts it back, and touches only what differs: attributes, elements,
//! comments and spelling that the view does not know stay as they were.
//! `to_element` builds a new element.
//!
//! ```
//! use virtsmith::xml::{parse, view::{Domain, Watchdog}};
//!
//! let mut document = parse("<domain type='kvm'><name>web</name><vcpu>2</vcpu><!-- mine --></domain>")?;
//! let mut domain = Domain::read(document.root())?;
//! domain.vcpus = Some(4);
//! domain.write_to(document.root_mut());
//! assert_eq!(document.to_string(), "<domain type='kvm'><name>web</name><vcpu>4</vcpu><!-- mine --></domain>");
//!
//! let watchdog = Watchdog { model: Some("i6300esb".into()), ..Watchdog::default() };
//! assert_eq!(watchdog.to_element().to_string(), "<watchdog model='i6300esb'/>");
//! # Ok::<(), virtsmith::xml::Error>(())
//! ```
//!
//! A field says where it is: `driver@cache` is the attribute `cache` of the child
//! `driver`, `name` is the text of a child, `@type` an attribute of the element
//! itself. Everything is optional, words are libvirt's own, and a word that no
//! release has yet is a word too.
//!
//! Source: <https://libvirt.org/formatdomain.html>.

mod chardev;
mod cpu;
mod devices;
mod disk;
mod domain;
mod field;
mod interface;
mod os;

pub use chardev::{Chardev, ChardevSource};
pub use cpu::{Cpu, CpuFeature, CpuTopology, NumaCell};
pub use devices::{
    Filesystem, Graphics, Hostdev, Input, MemoryBalloon, PciAddress, Rng, Sound, Tpm, Video,
    Watchdog,
};
pub use disk::{Disk, DiskHost, DiskSource};
pub use domain::{Clock, Domain, Features, Timer};
pub use field::{Memory, Switch, View, YesNo};
pub use interface::{Interface, InterfaceSource, VirtualPort};
pub use os::{BootDevice, FirmwareFeature, Loader, Nvram, Os};

/// A view of an element: a struct whose fields say where they are.
macro_rules! view {
    (
        $(#[$meta:meta])*
        $name:ident in $element:literal {
            $( $(#[$field_meta:meta])* $field:ident: $type:ty = $place:literal, )*
        }
    ) => {
        $(#[$meta])*
        ///
        /// `Default` knows nothing of it.
        #[derive(Clone, Debug, Default, PartialEq, Eq)]
        #[cfg_attr(feature = "serde", derive(serde::Serialize))]
        pub struct $name {
            $( $(#[$field_meta])* pub $field: $type, )*
        }

        impl $name {
            /// Reads what is known of an element.
            ///
            /// # Errors
            ///
            /// A value is not of its kind, such as a number that is none.
            pub fn read(
                element: &$crate::xml::Element,
            ) -> Result<Self, $crate::xml::Error> {
                Ok(Self {
                    $( $field: $crate::xml::view::field::Field::get(element, $place)?, )*
                })
            }

            /// Puts it back into the element that it was read from; what is the same
            /// there is not touched.
            pub fn write_to(&self, element: &mut $crate::xml::Element) {
                $( $crate::xml::view::field::write(element, $place, &self.$field); )*
            }

            /// An element with all of it.
            pub fn to_element(&self) -> $crate::xml::Element {
                let mut element = $crate::xml::Element::new($element);
                self.write_to(&mut element);
                element
            }
        }

        impl $crate::xml::view::field::Field for Option<$name> {
            fn get(
                element: &$crate::xml::Element,
                place: &'static str,
            ) -> Result<Self, $crate::xml::Error> {
                $crate::xml::view::field::get_view(element, place)
            }

            fn set(&self, element: &mut $crate::xml::Element, place: &'static str) {
                $crate::xml::view::field::set_view(self.as_ref(), element, place);
            }
        }

        impl $crate::xml::view::field::View for $name {
            fn read(element: &$crate::xml::Element) -> Result<Self, $crate::xml::Error> {
                Self::read(element)
            }

            fn write_to(&self, element: &mut $crate::xml::Element) {
                self.write_to(element);
            }
        }
    };
}
use view;
