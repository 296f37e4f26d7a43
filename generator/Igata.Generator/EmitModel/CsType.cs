namespace Igata.Generator.EmitModel;

/// <summary>A C# type and how its values are read and written.</summary>
internal sealed record CsType
{
    public required string Name { get; init; }

    public required bool IsValue { get; init; }

    public required TypeShape Shape { get; init; }

    /// <summary>How it is read from JSON; null for raw bytes and for what contains them.</summary>
    public ReadCall? JsonRead { get; init; }

    /// <summary>How it is written as JSON; null for raw bytes and for what contains them.</summary>
    public WriteCall? JsonWrite { get; init; }

    public required TypeDescription Description { get; init; }

    /// <summary>How it is converted to text outside of JSON.</summary>
    public TextForm Text { get; init; } = TextForm.Json;

    /// <summary>How its text is accessed without JSON, or null.</summary>
    public PlainText? Plain { get; init; }

    /// <summary>The type of the items of a list, a set or a map.</summary>
    public CsType? Item { get; init; }

    public ReadCall Read => JsonRead ?? throw new InvalidOperationException($"A value of {Name} cannot be read from JSON.");

    public WriteCall Write => JsonWrite ?? throw new InvalidOperationException($"A value of {Name} cannot be written as JSON.");

    public string Reader => Read.Function;

    public string Writer => Write.Function;

    /// <summary>The value of <c>ParameterFormat</c>.</summary>
    public string Form => "ParameterFormat." + Text;

    public string NullableName => Name + "?";
}

/// <summary>What kind of type it is.</summary>
internal enum TypeShape
{
    Scalar,
    File,
    Enum,
    Record,
    Union,
    List,
    Set,
    Map,
    OrFalse,
    Secret,
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

/// <summary>The text of a value that contains it.</summary>
/// <param name="Member">The member that is the text; null: the value itself.</param>
/// <param name="FromText">An expression that creates a value from <c>text</c>.</param>
internal sealed record PlainText(string? Member, string FromText)
{
    public string Format(string value) => Member is null ? value : $"{value}.{Member}";

    /// <summary>The text of a value that may be null.</summary>
    public string FormatNullable(string value) => Member is null ? value : $"{value}?.{Member}";
}
