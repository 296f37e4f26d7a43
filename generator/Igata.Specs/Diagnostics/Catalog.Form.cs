namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule UnknownKeyword = CreateError("IGT0201",
        "No such keyword",
        "{0} has no keyword '{1}'.{2}",
        "specs/README.md lists the keywords of every place.");

    public static readonly DiagnosticRule UnknownType = CreateSuppressibleError("IGT0203",
        "No such type",
        "Type '{0}' is not defined in this API.{1}",
        "Define it under 'types' in any file of the folder. Built-in types are lower case.");

    public static readonly DiagnosticRule WrongNodeKind = CreateError("IGT0204",
        "Something else is wanted",
        "'{0}' wants {1}, not {2}.",
        "specs/README.md has an example of every keyword.");

    public static readonly DiagnosticRule MissingKeyword = CreateSuppressibleError("IGT0205",
        "A keyword is missing",
        "{0} needs '{1}'.",
        "Add it.");

    public static readonly DiagnosticRule InvalidTypeExpression = CreateError("IGT0206",
        "Not a type",
        "'{0}' is not a type: {1}",
        "A type is a name, 'list of', 'set of' or 'map of' a type, or types with 'or' between them; parentheses group.");

    public static readonly DiagnosticRule DuplicateDefinition = CreateError("IGT0207",
        "A name twice",
        "The {0} '{1}' is already defined in {2}.",
        "A name is defined once in a folder. An older version of a method has '@' and its date in the key.");

    public static readonly DiagnosticRule MisplacedKeyword = CreateError("IGT0208",
        "A keyword out of place",
        "'{0}' cannot stand here: {1}",
        "specs/README.md says where each keyword may stand.");

    public static readonly DiagnosticRule MissingType = CreateError("IGT0209",
        "No type",
        "{0} says nothing of its type. Add 'type', 'fields', 'enum' or 'const'.",
        "'any' is the type of what is not known.");

    public static readonly DiagnosticRule AliasChainTooLong = CreateError("IGT0210",
        "Types nested too deeply",
        "This type leads through more than {0} others.",
        "Give up some of the names on the way.");

    public static readonly DiagnosticRule InvalidChoice = CreateError("IGT0211",
        "No such choice",
        "'{0}' is not one of: {1}.{2}",
        "Write one of those.");

    public static readonly DiagnosticRule InvalidTypeName = CreateError("IGT0212",
        "Not a type's name",
        "'{0}' cannot name a type: a name begins with a capital A to Z and goes on with letters and digits.",
        "Built-in types are lower case, so that a new one never collides with yours.");

    public static readonly DiagnosticRule InvalidMethodKey = CreateError("IGT0213",
        "Not a method's key",
        "'{0}' cannot be the key of a method: {1}",
        "A key is the name on the wire, and for an older version '@' and its date: ListConnections@20151104.");

    public static readonly DiagnosticRule AmbiguousRecord = CreateWarning("IGT0214",
        "A record where a shape may be meant",
        "This reads as a record with a member 'type', since every key is a keyword of a shape. Write '{0}' if that type is meant.",
        "What stands under 'request', 'response' or 'fields' is always members. A type is written without braces.");

    public static readonly DiagnosticRule MissingApiYaml = CreateWarning("IGT0215",
        "No api.yaml",
        "This file looks like a part of a spec, but its folder has no api.yaml; it is not read.",
        "Add an api.yaml that begins with 'api:', or keep the file out of the specs.");
}
