//! Descriptions into programs: every name resolved, every type Rust's.

use anyhow::{Context as _, Result, bail, ensure};

use crate::facts;
use crate::model::{Base, Bound, Declaration, Description, Enumerator, Shape};
use crate::names;
use crate::parse::api::Api;

/// A program, ready to be written.
#[derive(Debug)]
pub(crate) struct Program {
    pub(crate) module: &'static str,
    pub(crate) constants: Vec<(String, i64)>,
    pub(crate) structures: Vec<Structure>,
    pub(crate) enumerations: Vec<Enumeration>,
    pub(crate) procedures: Vec<Procedure>,
}

impl Program {
    /// The structure with this name in libvirt.
    pub(crate) fn structure(&self, libvirt: &str) -> Option<&Structure> {
        self.structures.iter().find(|structure| structure.libvirt == libvirt)
    }
}

/// A structure of the protocol.
#[derive(Debug)]
pub(crate) struct Structure {
    pub(crate) libvirt: String,
    pub(crate) rust: String,
    pub(crate) fields: Vec<Field>,
}

/// A field of a structure.
#[derive(Debug)]
pub(crate) struct Field {
    pub(crate) libvirt: String,
    pub(crate) rust: String,
    pub(crate) kind: Type,
}

/// A type of the protocol in Rust.
#[derive(Debug, PartialEq)]
pub(crate) enum Type {
    /// A number, by Rust's name for it.
    Number(&'static str),
    String(Limit),
    Opaque(Limit),
    Uuid,
    Chars(Limit),
    CharArray(i64),
    TypedParam,
    Structure(String),
    Enumeration(String),
    Option(Box<Self>),
    Array(Box<Self>, Limit),
}

/// A limit as the generated code writes it: a constant's name or a number.
pub(crate) type Limit = String;

/// An enumeration that is a field's type.
#[derive(Debug)]
pub(crate) struct Enumeration {
    pub(crate) libvirt: String,
    pub(crate) rust: String,
    pub(crate) values: Vec<(String, i64)>,
}

/// A procedure or event.
#[derive(Debug)]
pub(crate) struct Procedure {
    pub(crate) number: i64,
    /// Without the program's prefix.
    pub(crate) name: String,
    pub(crate) event: bool,
    /// libvirt's names of its structures, where it has them.
    pub(crate) args: Option<String>,
    pub(crate) ret: Option<String>,
    pub(crate) facts: facts::Facts,
}

impl Procedure {
    /// The Rust type of what is sent.
    pub(crate) fn rust(&self) -> String {
        let suffix = if self.event { "msg" } else { "args" };
        names::camel(&format!("{}_{suffix}", self.name.to_lowercase()))
    }
}

/// How one description's names are spelt.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spelling {
    pub(crate) module: &'static str,
    /// What its types start with: `remote_`, `virNet`.
    pub(crate) types: &'static str,
    /// What its enumerators start with, where they are types of fields.
    pub(crate) values: &'static str,
}

/// Resolves one description; `imports` may name types of `shared`.
pub(crate) fn program(
    spelling: Spelling,
    own: &Description,
    shared: &Description,
    api: &Api,
) -> Result<Program> {
    let resolver = Resolver { spelling, own, shared, api };
    let program = Program {
        module: spelling.module,
        constants: resolver.constants()?,
        structures: resolver.structures()?,
        enumerations: resolver.enumerations(),
        procedures: resolver.procedures()?,
    };
    Ok(program)
}

struct Resolver<'a> {
    spelling: Spelling,
    own: &'a Description,
    shared: &'a Description,
    api: &'a Api,
}

impl Resolver<'_> {
    fn constants(&self) -> Result<Vec<(String, i64)>> {
        let constants = self.own.constants.iter();
        constants.map(|known| Ok((known.name.clone(), self.value(&known.value)?))).collect()
    }

    fn structures(&self) -> Result<Vec<Structure>> {
        let written = |name: &str| name.ends_with("_typed_param");
        let structures = self.own.structures.iter().filter(|known| !written(&known.name));
        let resolved = structures.map(|known| {
            let fields = known.fields.iter().map(|field| self.field(field));
            let fields = fields.collect::<Result<_>>().with_context(|| known.name.clone())?;
            Ok(Structure { libvirt: known.name.clone(), rust: self.rust(&known.name), fields })
        });
        resolved.collect()
    }

    fn field(&self, field: &Declaration) -> Result<Field> {
        let kind = self.declared(field).with_context(|| field.name.clone())?;
        Ok(Field { libvirt: field.name.clone(), rust: names::field(&field.name), kind })
    }

    fn enumerations(&self) -> Vec<Enumeration> {
        let of_fields = self.own.enumerations.iter().filter(|e| !e.name.ends_with("_procedure"));
        let bare = |name: &str| name.trim_start_matches(self.spelling.values).to_owned();
        let resolved = of_fields.map(|known| Enumeration {
            libvirt: known.name.clone(),
            rust: self.rust(&known.name),
            values: known.values.iter().map(|value| (bare(&value.name), value.number)).collect(),
        });
        resolved.collect()
    }

    fn procedures(&self) -> Result<Vec<Procedure>> {
        let name = format!("{}_procedure", self.spelling.module);
        let listed = self.own.enumeration(&name).map(|list| list.values.as_slice());
        let mut procedures: Vec<_> = listed
            .unwrap_or_default()
            .iter()
            .map(|value| self.procedure(value))
            .collect::<Result<_>>()?;
        procedures.sort_by_key(|procedure| procedure.number);
        Ok(procedures)
    }

    fn procedure(&self, value: &Enumerator) -> Result<Procedure> {
        let module = self.spelling.module;
        let prefix = format!("{}_PROC_", module.to_uppercase());
        let name = value.name.strip_prefix(&prefix).context(value.name.clone())?.to_owned();
        let structure = |suffix: &str| {
            let name = format!("{module}_{}_{suffix}", name.to_lowercase());
            self.own.structures.iter().any(|known| known.name == name).then_some(name)
        };
        let message = structure("msg");
        let (args, ret) = (structure("args"), structure("ret"));
        let event = message.is_some();
        ensure!(message.is_none() || args.is_none(), "{name} is a call as well as an event");
        let facts = facts::of(module, &name, value, self.api)?;
        Ok(Procedure { number: value.number, name, event, args: message.or(args), ret, facts })
    }

    fn declared(&self, declared: &Declaration) -> Result<Type> {
        match (&declared.base, &declared.shape) {
            (Base::String, Shape::Variable(max)) => Ok(Type::String(self.limit(max)?)),
            (Base::Opaque, Shape::Variable(max)) => Ok(Type::Opaque(self.limit(max)?)),
            (Base::Opaque, Shape::Fixed(len)) if self.value(len)? == 16 => Ok(Type::Uuid),
            (Base::Char, Shape::Variable(max)) => Ok(Type::Chars(self.limit(max)?)),
            (Base::Char, Shape::Fixed(len)) => Ok(Type::CharArray(self.value(len)?)),
            (base, Shape::One) => self.one(base),
            (base, Shape::Optional) => Ok(Type::Option(Box::new(self.one(base)?))),
            (base, Shape::Variable(max)) => {
                Ok(Type::Array(Box::new(self.one(base)?), self.limit(max)?))
            }
            other => bail!("{other:?} is not supported"),
        }
    }

    fn one(&self, base: &Base) -> Result<Type> {
        Ok(Type::Number(match base {
            Base::Int => "i32",
            Base::UnsignedInt => "u32",
            Base::Hyper => "i64",
            Base::UnsignedHyper => "u64",
            Base::Char => "i8",
            Base::UnsignedChar => "u8",
            Base::UnsignedShort => "u16",
            Base::Double => "f64",
            Base::Named(name) => return self.named(name),
            Base::Opaque | Base::String => bail!("{base:?} needs a length"),
        }))
    }

    fn named(&self, name: &str) -> Result<Type> {
        let [own, shared] = [self.own, self.shared];
        if name.ends_with("_typed_param") {
            return Ok(Type::TypedParam);
        }
        for known in [own, shared] {
            if let Some(typedef) = known.typedefs.iter().find(|typedef| typedef.name == name) {
                return self.declared(typedef);
            }
            if known.structures.iter().any(|structure| structure.name == name) {
                return Ok(Type::Structure(self.rust(name)));
            }
            if known.enumeration(name).is_some() {
                return Ok(Type::Enumeration(self.rust(name)));
            }
        }
        bail!("no type is called {name}")
    }

    fn limit(&self, bound: &Bound) -> Result<Limit> {
        match bound {
            Bound::Number(number) => Ok(names::grouped(*number)),
            Bound::Name(name) => self.value(bound).map(|_| name.clone()),
        }
    }

    fn value(&self, bound: &Bound) -> Result<i64> {
        let name = match bound {
            Bound::Number(number) => return Ok(*number),
            Bound::Name(name) => name,
        };
        let mut constants = self.own.constants.iter().chain(&self.shared.constants);
        match constants.find(|known| known.name == *name) {
            Some(known) => self.value(&known.value),
            None => {
                self.api.macro_number(name).with_context(|| format!("no number is called {name}"))
            }
        }
    }

    /// The Rust name of one of libvirt's types.
    fn rust(&self, name: &str) -> String {
        let own = name.strip_prefix(self.spelling.types);
        names::camel(own.or_else(|| name.strip_prefix("remote_")).unwrap_or(name))
    }
}
