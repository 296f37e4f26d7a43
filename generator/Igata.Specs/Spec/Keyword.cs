namespace Igata.Specs.Spec;

/// <summary>One keyword of the spec language.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Form">The kind of its value.</param>
/// <param name="Description">Its meaning, in one line.</param>
/// <param name="Example">One use of it, as YAML.</param>
public sealed record Keyword(string Name, KeywordValueKind Form, string Description, string Example);

/// <summary>The kind of the value of a keyword.</summary>
public enum KeywordValueKind
{
    /// <summary>Text; never interpreted as another value.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON value, but not a list or a mapping.</summary>
    Scalar,

    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>A regular expression.</summary>
    Pattern,

    /// <summary>A type expression.</summary>
    Type,

    /// <summary>Wire name to shape.</summary>
    Fields,

    /// <summary>A type expression, or wire name to shape.</summary>
    FieldsOrType,

    /// <summary>A type expression, wire name to shape, or <c>echo</c>.</summary>
    Response,

    /// <summary>A type expression, wire name to shape, or by position a list of mappings from one name to its shape.</summary>
    Params,

    /// <summary>A list of texts.</summary>
    Names,

    /// <summary>A text, or a list of texts.</summary>
    Strings,

    /// <summary>A list of values, or value to summary or mapping.</summary>
    EnumValues,

    /// <summary>Type name to shape.</summary>
    Types,

    /// <summary>Method key to method.</summary>
    Methods,

    /// <summary>A list of rules.</summary>
    Rules,

    /// <summary>Member to test.</summary>
    Tests,

    /// <summary>A list of examples.</summary>
    Examples,

    /// <summary>A list of mappings from a method to its request; of REST, to the sections of it.</summary>
    SetupCalls,

    /// <summary>The mapping of <see cref="Keywords.Dispatch"/>.</summary>
    Dispatch,

    /// <summary>The mapping of <see cref="Keywords.Errors"/>.</summary>
    Errors,

    /// <summary>Code to the mapping of <see cref="Keywords.ErrorCode"/>.</summary>
    ErrorCodes,

    /// <summary>A member, a JSON Pointer, or the mapping of <see cref="Keywords.CodeLocation"/>.</summary>
    CodeLocation,

    /// <summary>The mapping of <see cref="Keywords.ErrorResponse"/>.</summary>
    ErrorResponse,

    /// <summary>One of <see cref="Keywords.Protocols"/>.</summary>
    Protocol,

    /// <summary>One of <see cref="Keywords.AuthForms"/>, or the mapping of <see cref="Keywords.Auth"/>.</summary>
    Auth,

    /// <summary>The mapping of <see cref="Keywords.Basic"/>.</summary>
    Basic,

    /// <summary>The mapping of <see cref="Keywords.Token"/>.</summary>
    Token,

    /// <summary>Name to URL.</summary>
    Endpoints,

    /// <summary>The mapping of <see cref="Keywords.Pages"/>.</summary>
    Pages,

    /// <summary>A media type, or the mapping of <see cref="Keywords.Content"/>.</summary>
    Content,

    /// <summary>Status to a type expression or the mapping of <see cref="Keywords.Response"/>.</summary>
    Responses,

    /// <summary>One of <see cref="Keywords.Stabilities"/>.</summary>
    Stability,

    /// <summary>One of <see cref="Keywords.Retries"/>.</summary>
    Retry,
}
