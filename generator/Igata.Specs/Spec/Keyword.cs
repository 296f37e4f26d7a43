namespace Igata.Specs.Spec;

/// <summary>One keyword of the spec language.</summary>
/// <param name="Name">The keyword.</param>
/// <param name="Form">The kind of the value.</param>
/// <param name="Description">The meaning of the keyword, in one line.</param>
/// <param name="Example">An example of the keyword, as YAML.</param>
public sealed record Keyword(string Name, KeywordValueKind Form, string Description, string Example);

/// <summary>The kind of the value of a keyword.</summary>
public enum KeywordValueKind
{
    /// <summary>Text, which is never interpreted as another value.</summary>
    Text,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean,

    /// <summary>A whole number, zero or more.</summary>
    Count,

    /// <summary>A JSON number.</summary>
    Number,

    /// <summary>A JSON number, or a date or a time of day in quotes.</summary>
    Bound,

    /// <summary>A JSON value, but not a list or a mapping.</summary>
    Scalar,

    /// <summary>A JSON value.</summary>
    Json,

    /// <summary>A text, or a mapping from <c>base64</c> to bytes.</summary>
    ExampleContent,

    /// <summary>A regular expression.</summary>
    Pattern,

    /// <summary>A type expression.</summary>
    Type,

    /// <summary>A mapping from wire names to shapes.</summary>
    Fields,

    /// <summary>A mapping from wire names to shapes, or the name of a record.</summary>
    FieldsOrRecord,

    /// <summary>A type expression, or a mapping from wire names to shapes.</summary>
    FieldsOrType,

    /// <summary>A type expression, a mapping from wire names to shapes, or <c>echo</c>.</summary>
    Response,

    /// <summary>A type expression, a mapping from wire names to shapes, or, for positional parameters, a list of mappings from one name to its shape.</summary>
    Params,

    /// <summary>A list of mappings from one name to its shape.</summary>
    Tuple,

    /// <summary>A list of names of types, and of mappings from one name to its shape.</summary>
    Views,

    /// <summary>A list of texts.</summary>
    Names,

    /// <summary>A list of texts and of lists of texts.</summary>
    NameSets,

    /// <summary>A text, or a list of texts.</summary>
    Strings,

    /// <summary>A list of values, or a mapping from values to summaries or mappings.</summary>
    EnumValues,

    /// <summary>A mapping from type names to shapes.</summary>
    Types,

    /// <summary>A mapping from method keys to methods.</summary>
    Methods,

    /// <summary>A list of rules.</summary>
    Rules,

    /// <summary>A mapping from members to tests.</summary>
    Tests,

    /// <summary>A list of examples.</summary>
    Examples,

    /// <summary>A list of mappings from a method to its request, or for REST, to the sections of its request.</summary>
    SetupCalls,

    /// <summary>The mapping of <see cref="Keywords.Dispatch"/>.</summary>
    Dispatch,

    /// <summary>The mapping of <see cref="Keywords.Errors"/>.</summary>
    Errors,

    /// <summary>A mapping from codes to the mapping of <see cref="Keywords.ErrorCode"/>.</summary>
    ErrorCodes,

    /// <summary>A list of <see cref="ErrorEntries"/>, or the mapping of <see cref="Keywords.OwnErrors"/>.</summary>
    MethodErrors,

    /// <summary>A list of codes, and of mappings from one code to the mapping of <see cref="Keywords.ErrorEntry"/>.</summary>
    ErrorEntries,

    /// <summary>A member, a JSON Pointer, or the mapping of <see cref="Keywords.CodeLocation"/>.</summary>
    CodeLocation,

    /// <summary>The mapping of <see cref="Keywords.ErrorResponse"/>.</summary>
    ErrorResponse,

    /// <summary>One of <see cref="Keywords.Protocols"/>.</summary>
    Protocol,

    /// <summary>One of <see cref="Keywords.AuthForms"/>, or the mapping of <see cref="Keywords.Auth"/>.</summary>
    Auth,

    /// <summary>A list of entries of <see cref="Auth"/>, and of lists of them.</summary>
    AuthChoices,

    /// <summary>The mapping of <see cref="Keywords.Refresh"/>.</summary>
    Refresh,

    /// <summary>The mapping of <see cref="Keywords.Basic"/>.</summary>
    Basic,

    /// <summary>The mapping of <see cref="Keywords.Token"/>.</summary>
    Token,

    /// <summary>A mapping from names to URLs.</summary>
    Endpoints,

    /// <summary>The mapping of <see cref="Keywords.Pages"/>.</summary>
    Pages,

    /// <summary>A media type, or the mapping of <see cref="Keywords.Content"/>.</summary>
    Content,

    /// <summary>A type expression, or the mapping of <see cref="Keywords.Events"/>.</summary>
    Events,

    /// <summary>A type expression, or the mapping of <see cref="Keywords.Lines"/>.</summary>
    Lines,

    /// <summary>One of <see cref="Keywords.EventKeys"/>.</summary>
    EventKey,

    /// <summary>A mapping from statuses to a type expression or the mapping of <see cref="Keywords.Response"/>.</summary>
    Responses,

    /// <summary>One of <see cref="Keywords.Stabilities"/>.</summary>
    Stability,

    /// <summary>One of <see cref="Keywords.Nestings"/>.</summary>
    Nesting,

    /// <summary>One of <see cref="Keywords.Retries"/>.</summary>
    Retry,

    /// <summary>A mapping from names to the mapping of <see cref="Keywords.Webhook"/>.</summary>
    Webhooks,

    /// <summary>The mapping of <see cref="Keywords.Receiver"/>.</summary>
    Receiver,

    /// <summary><c>none</c>, or the mapping of <see cref="Keywords.Signature"/>.</summary>
    Signature,

    /// <summary>One of <see cref="Keywords.SignatureAlgorithms"/>.</summary>
    SignatureAlgorithm,

    /// <summary>One of <see cref="Keywords.SignatureEncodings"/>.</summary>
    SignatureEncoding,

    /// <summary>One of <see cref="Keywords.SignatureKeys"/>.</summary>
    SignatureKey,

    /// <summary>The mapping of <see cref="Keywords.Timestamp"/>.</summary>
    SignatureTimestamp,

    /// <summary>One of <see cref="Keywords.TimestampTypes"/>.</summary>
    TimestampType,

    /// <summary>The mapping of <see cref="Keywords.Challenge"/>.</summary>
    Challenge,

    /// <summary>A member, a JSON Pointer, or a mapping from members to pointers and the mapping of <see cref="Keywords.ChallengeMember"/>.</summary>
    ChallengeAnswer,

    /// <summary>The mapping of <see cref="Keywords.Duplicates"/>.</summary>
    Duplicates,

    /// <summary>A list of members, or a mapping from <c>header</c> to a name.</summary>
    DuplicateKey,
}
