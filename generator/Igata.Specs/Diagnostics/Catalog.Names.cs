namespace Igata.Specs.Diagnostics;

/// <content>C# names.</content>
public static partial class Catalog
{
    public static readonly DiagnosticRule UnnameableIdentifier = CreateError("IGT0301",
        "No C# name",
        "No C# name can be derived from '{0}'. Add a name with 'as'.",
        "C# names consist of the letters and digits of the name on the wire.",
        "Add a name with 'as'.");

    public static readonly DiagnosticRule NumericErrorCode = UnnameableIdentifier.Kind.CreateRule("Error code '{0}' is a number, which is not a meaningful C# name. Add a name with 'as'.");

    public static readonly DiagnosticRule InvalidCSharpName = CreateError("IGT0302",
        "Invalid C# name",
        "'{0}' is not a valid C# name: expected a capital letter, followed by letters, digits and '_'.",
        "The name appears unchanged in the generated code.",
        "Write the name as it should appear in C#, for example SessionId.");

    public static readonly DiagnosticRule DuplicateMemberName = CreateError("IGT0303",
        "Duplicate C# member name",
        "'{0}'{3} and '{1}' both map to '{2}' in C#. Rename one with 'as'.",
        "The members of a C# type must have different names.",
        "Add 'as' to one of them. The name on the wire does not change.");

    public static readonly DiagnosticRule DuplicateValueName = CreateError("IGT0304",
        "Duplicate C# enum value name",
        "'{0}'{3} and '{1}' both map to '{2}' in C#. Rename one with 'as'.",
        "The values of an enum must have different C# names.",
        "Add 'as' to one of them: { a: { as: B } } instead of [a]. The value on the wire does not change.");

    public static readonly DiagnosticRule DuplicateTypeName = CreateError("IGT0305",
        "Duplicate C# type name",
        "Two types map to the same C# name, ignoring case: {0} and {1}. Rename one with 'as'.",
        "A file is generated for each type, and some file systems ignore case. A type written in place is named after its owner and its member.",
        "Add 'as' to one of the types, or to the owner or the member.");

    public static readonly DiagnosticRule TypeNamedLikeRequest = DuplicateTypeName.Kind.CreateRule(
        "The request of '{1}' has the name of the type '{0}', but is not this type: only a record that is the body, with nothing beside it, is the request itself. Rename the type with 'as', for example 'as: {1}Body'.");

    public static readonly DiagnosticRule DuplicateMethodName = CreateError("IGT0306",
        "Duplicate C# method name",
        "'{0}'{3} and '{1}' both map to '{2}' in C#, ignoring case. Rename one with 'as'.",
        "A file is generated for each method, and some file systems ignore case.",
        "Add 'as' to one of them. The name on the wire does not change.");

    public static readonly DiagnosticRule ReservedRecordMember = CreateError("IGT0307",
        "Reserved C# member name",
        "'{0}' maps to '{1}' in C#, which every record already has. Rename it with 'as'.",
        "Every record in C# has Clone, Equals, GetHashCode, ToString, GetType and a few more, and no member can have the name of its type.",
        "Add 'as' with another name. The name on the wire does not change.");

    public static readonly DiagnosticRule ReservedUnionMember = ReservedRecordMember.Kind.CreateRule("'{0}' maps to '{1}' in C#, which every union already has. Rename it with 'as'.");

    public static readonly DiagnosticRule ReservedOption = ReservedRecordMember.Kind.CreateRule("'{0}' maps to '{1}' in C#, which the options of every client already have. Rename it with 'as'.");

    public static readonly DiagnosticRule ReservedCall = ReservedRecordMember.Kind.CreateRule("'{0}' maps to '{1}' in C#, which the calls for batches use. Rename it with 'as'.");

    public static readonly DiagnosticRule MemberNamedLikeType = ReservedRecordMember.Kind.CreateRule("'{0}' maps to '{1}' in C#, which is the name of its type. Rename it with 'as', for example 'as: {1}Value'.");

    public static readonly DiagnosticRule ReservedValueName = CreateError("IGT0308",
        "Reserved C# enum value name",
        "'{0}' maps to '{1}' in C#, which every enum type defines. Rename it with 'as'.",
        "Value, Names, Parse, TryParse, Equals, CompareTo, GetHashCode, GetType and ToString are reserved, and no value can have the name of its type.",
        "Add 'as' with another name. The value on the wire does not change.");

    public static readonly DiagnosticRule ValueNamedLikeType = ReservedValueName.Kind.CreateRule("'{0}' maps to '{1}' in C#, which is the name of its type. Rename it with 'as', for example 'as: {1}Value'.");

    public static readonly DiagnosticRule ReservedTypeName = CreateError("IGT0309",
        "Reserved C# type name",
        "'{0}' is used by the generated code. Rename the type with 'as'.",
        "The generated code uses short names, so a type with the same name would be ambiguous.",
        "Add 'as' with another name.");

    public static readonly DiagnosticRule DuplicateErrorCodeName = CreateError("IGT0310",
        "Duplicate C# error code name",
        "'{0}'{3} and '{1}' both map to '{2}' in C#. Rename one with 'as'.",
        "The error codes of an API must have different C# names.",
        "Add 'as' to one of them. The code on the wire does not change.");

    public static readonly DiagnosticRule InvalidApiName = CreateError("IGT0311",
        "Invalid API name",
        "'{0}' is not a valid API name: expected a letter A to Z, followed by letters and digits.",
        "The name is the prefix of the C# types: Studio becomes StudioClient.",
        "Rename the API. Write its full name under 'title'.");

    public static readonly DiagnosticRule ApiNameMakesReservedType = InvalidApiName.Kind.CreateRule("An API named '{0}' would have a type '{1}', which the generated code uses. Rename the API, for example to '{2}'.");

    public static readonly DiagnosticRule NameTooLong = CreateError("IGT0312",
        "Name is too long",
        "'{0}' has {1} characters; the maximum is {2}.",
        "File systems and compilers limit the length of names.",
        "Shorten the name, or the names that it is composed of.");

    public static readonly DiagnosticRule DuplicateOptionName = CreateError("IGT0313",
        "Duplicate C# option name",
        "'{0}'{3} and '{1}' both map to the option '{2}' of the client in C#. Rename one with 'as'.",
        "Variables, headers of the API and named endpoints are options of the client.",
        "Add 'as' to one of them, or rename the endpoint.");

    public static readonly DiagnosticRule DuplicateApiName = CreateError("IGT0314",
        "Duplicate API name",
        "The API '{0}' is already generated from the folder '{1}'.",
        "The names of the generated files and types begin with the name of the API. Case is ignored, because some file systems ignore it.",
        "Rename one of the APIs, move its folder to another project, or combine the folders. A folder can have any number of files.");

    public static readonly DiagnosticRule ApiNamedLikeType =
        DuplicateApiName.Kind.CreateRule("The API '{0}' is generated into the namespace '{1}', which is also the name of a type of the API '{2}'. Rename the API or the type.");

    private static DiagnosticKind[] NameKinds =>
    [
        UnnameableIdentifier.Kind, InvalidCSharpName.Kind, DuplicateMemberName.Kind, DuplicateValueName.Kind, DuplicateTypeName.Kind, DuplicateMethodName.Kind,
        ReservedRecordMember.Kind, ReservedValueName.Kind, ReservedTypeName.Kind, DuplicateErrorCodeName.Kind, InvalidApiName.Kind, NameTooLong.Kind,
        DuplicateOptionName.Kind, DuplicateApiName.Kind,
    ];
}
