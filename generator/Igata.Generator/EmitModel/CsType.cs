namespace Igata.Generator.EmitModel;

/// <summary>A C# type, and the calls that read and write its values.</summary>
internal sealed record CsType
{
    public required string Name { get; init; }

    public required bool IsValue { get; init; }

    public required TypeShape Shape { get; init; }

    /// <summary>The call that reads a value from JSON; null for raw bytes and for types that contain them.</summary>
    public ReadCall? JsonRead { get; init; }

    /// <summary>The call that writes a value as JSON; null for raw bytes and for types that contain them.</summary>
    public WriteCall? JsonWrite { get; init; }

    public required TypeDescription Description { get; init; }

    /// <summary>The form of a value as text outside of JSON.</summary>
    public TextForm Text { get; init; } = TextForm.Json;

    /// <summary>The text of a value that is accessed without JSON, or null.</summary>
    public PlainText? Plain { get; init; }

    /// <summary>The type of the items of a list, a set or a map.</summary>
    public CsType? Item { get; init; }

    /// <summary>
    /// The type whose values are implicitly converted to this type, or null. C# does not chain such conversions, so a type that is
    /// converted from this one has a conversion of its own.
    /// </summary>
    public string? ConvertedFrom { get; init; }

    public ReadCall Read => JsonRead ?? throw new InvalidOperationException($"A value of {Name} cannot be read from JSON.");

    public WriteCall Write => JsonWrite ?? throw new InvalidOperationException($"A value of {Name} cannot be written as JSON.");

    public string Reader => Read.Function;

    public string Writer => Write.Function;

    /// <summary>The value of <c>ParameterFormat</c> as a C# expression.</summary>
    public string Form => "ParameterFormat." + Text;

    public string NullableName => Name + "?";

    /// <summary>The name of the type with null, which the type itself may include.</summary>
    public string OrNullName => Shape is TypeShape.Nullable ? Name : NullableName;
}

/// <summary>The kind of a C# type.</summary>
internal enum TypeShape
{
    Scalar,
    File,

    /// <summary>The events or lines of a response.</summary>
    Stream,
    Enum,
    Record,
    Union,
    List,
    Set,
    Map,
    OrFalse,
    Secret,

    /// <summary>A string that holds the JSON of the type.</summary>
    Encoded,
    Nullable,
}

/// <summary>The values of <c>ParameterFormat</c>: the content of a JSON string, a JSON literal, either of them, or JSON.</summary>
internal enum TextForm
{
    String,
    Literal,
    StringOrLiteral,
    Json,
}

/// <summary>The description of a type in documentation.</summary>
/// <param name="One">One value: <c>a string</c>.</param>
/// <param name="Many">Several values: <c>strings</c>.</param>
internal sealed record TypeDescription(string One, string Many);

/// <summary>The access to a value as text, for a type whose values contain their text.</summary>
/// <param name="Member">The member that is the text; null: the value itself.</param>
/// <param name="FromText">An expression that creates a value from <c>text</c>.</param>
internal sealed record PlainText(string? Member, string FromText)
{
    public string Format(string value) => Member is null ? value : $"{value}.{Member}";

    /// <summary>Returns the text of a value that may be null.</summary>
    public string FormatNullable(string value) => Member is null ? value : $"{value}?.{Member}";
}
