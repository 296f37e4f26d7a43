namespace Igata.Generator.EmitModel;

/// <summary>A C# type and how its values are read and written.</summary>
internal sealed record CsType
{
    public required string Name { get; init; }

    public required bool IsValue { get; init; }

    /// <summary>A method of the shape of <c>JsonRead&lt;T&gt;</c>: a name, or a lambda.</summary>
    public required string Reader { get; init; }

    /// <summary>An expression that reads one at <c>at</c>.</summary>
    public required string Read { get; init; }

    /// <summary>The method of <c>Json</c> that reads a whole member which may be absent: one call, for what records have dozens of.</summary>
    public string? ReadOptional { get; init; }

    /// <summary>The most bytes of one, or null when that depends on the value.</summary>
    public int? Size { get; init; }

    /// <summary>A statement that writes <c>{0}</c>; when the size depends on the value, <c>{1}</c> bytes stay reserved behind it.</summary>
    public required string Write { get; init; }

    /// <summary>A method of the shape of <c>JsonWrite&lt;T&gt;</c>.</summary>
    public required string Writer { get; init; }

    /// <summary>What it is, for documentation: <c>a string</c>.</summary>
    public required string Description { get; init; }

    /// <summary>Whether reading must see <c>null</c> itself.</summary>
    public bool AcceptsNull { get; init; }

    /// <summary>How it is text outside of JSON: a value of <c>ParameterFormat</c>.</summary>
    public string Form { get; init; } = "ParameterFormat.Json";

    /// <summary>An expression of its text, <c>{0}</c> being the value; null: the text is made by way of JSON.</summary>
    public string? Plain { get; init; }

    /// <summary>Of a list, a set or a map: what it holds.</summary>
    public CsType? Item { get; init; }

    /// <summary>Whether the type itself says how it is read and written, so that a list of it needs no more.</summary>
    public bool ImplementsIJson => Reader.EndsWith(".ReadJson", StringComparison.Ordinal) || Reader.StartsWith("JsonParsing.Value<", StringComparison.Ordinal);

    /// <summary>Whether it is raw bytes, which no JSON holds.</summary>
    public bool IsFile { get; init; }

    public bool IsList => Item is not null && Name.StartsWith("EquatableList<", StringComparison.Ordinal);

    public bool IsSet => Item is not null && Name.StartsWith("EquatableSet<", StringComparison.Ordinal);

    public bool IsMap => Item is not null && Name.StartsWith("EquatableMap<", StringComparison.Ordinal);

    public string NullableName => Name + "?";
}
