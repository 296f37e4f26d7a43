namespace Igata.Specs.Diagnostics;

public static partial class Catalog
{
    public static readonly DiagnosticRule UnnameableIdentifier = CreateError("IGT0301",
        "No name in C#",
        "'{0}' gives no name in C#. Add 'as' with a name.",
        "Names are made of the letters and digits of the name on the wire.");

    public static readonly DiagnosticRule InvalidCSharpName = CreateError("IGT0302",
        "Not a name in C#",
        "'{0}' cannot be a name in C#: it begins with a capital letter and goes on with letters, digits and '_'.",
        "Write it as it should stand in C#: SessionId.");

    public static readonly DiagnosticRule DuplicateMemberName = CreateError("IGT0303",
        "Two members, one name in C#",
        "'{0}' and '{1}' are both '{2}' in C#. Give one of them another name with 'as'.",
        "On the wire nothing changes.");

    public static readonly DiagnosticRule DuplicateValueName = CreateError("IGT0304",
        "Two values, one name in C#",
        "'{0}' and '{1}' are both '{2}' in C#. Give one of them another name with 'as'.",
        "On the wire nothing changes. In a list, write the values as keys: { a: { as: B } }.");

    public static readonly DiagnosticRule DuplicateTypeName = CreateError("IGT0305",
        "Two types, one name in C#",
        "Two types have one name in C#, without regard to case: {0} and {1}. Give one of them another name with 'as'.",
        "A type written in place is named after its owner and its member; an 'as' on either changes it.");

    public static readonly DiagnosticRule DuplicateMethodName = CreateError("IGT0306",
        "Two methods, one name in C#",
        "'{0}' and '{1}' are both '{2}' in C#, without regard to case. Give one of them another name with 'as'.",
        "On the wire nothing changes.");

    public static readonly DiagnosticRule ReservedMemberName = CreateError("IGT0307",
        "A name that is taken",
        "'{0}' is '{1}' in C#, and {2}. Give it another name with 'as'.",
        "Every record in C# has Clone, Equals, GetHashCode, ToString, GetType and a few more, and no member may be named like its type.");

    public static readonly DiagnosticRule ReservedValueName = CreateError("IGT0308",
        "A name that an open set has",
        "'{0}' is '{1}' in C#, which every open set has. Give it another name with 'as'.",
        "Value, Names, Parse, TryParse, Equals, CompareTo, GetHashCode, GetType and ToString are taken.");

    public static readonly DiagnosticRule ReservedTypeName = CreateError("IGT0309",
        "A name that the generated code uses",
        "A type cannot be named '{0}' in C#: the generated code uses that name. Give it another name with 'as'.",
        "The generated code has short names, so that it can be read.");

    public static readonly DiagnosticRule DuplicateErrorCodeName = CreateError("IGT0310",
        "Two error codes, one name in C#",
        "'{0}' and '{1}' are both '{2}' in C#. Give one of them another name with 'as'.",
        "On the wire nothing changes.");

    public static readonly DiagnosticRule InvalidApiName = CreateError("IGT0311",
        "Not the name of an API",
        "'{0}' cannot be the name of an API: it begins with a capital A to Z and goes on with letters and digits.",
        "It is the prefix of the C# types: Studio gives StudioClient.");

    public static readonly DiagnosticRule NameTooLong = CreateError("IGT0312",
        "A name that is too long",
        "'{0}' is too long a name: it has {1} characters, and {2} is the most.",
        "File names and compilers have limits.");

    public static readonly DiagnosticRule DuplicateOptionName = CreateError("IGT0313",
        "Two options, one name in C#",
        "'{0}' and '{1}' are both '{2}' among the options of the client in C#. Give one of them another name with 'as'.",
        "Variables, headers of the API and named endpoints are options of the client.");
}
