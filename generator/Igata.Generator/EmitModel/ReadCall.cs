namespace Igata.Generator.EmitModel;

/// <summary>A call that reads a value from JSON: as an expression at a position, and as a <c>JsonReaderFunc&lt;T&gt;</c>.</summary>
internal abstract record ReadCall
{
    private const string Lambda = "static (ReadOnlySpan<byte> json, ref int position, ref JsonReader reader) =>" + Layout.Fill;

    /// <summary>Returns the expression that reads one value.</summary>
    /// <param name="position">The name of the local that contains the position.</param>
    public abstract string Format(string position);

    /// <summary>The function as a method group if there is one, otherwise as a lambda.</summary>
    public virtual string Function => Lambda + Format("position");

    /// <summary>The method of <c>JsonParsing</c> that reads a complete optional member in one call, or null.</summary>
    public virtual string? OptionalMethod => null;

    /// <summary>Whether the expression contains a lambda.</summary>
    public virtual bool ContainsLambda => false;

    /// <summary>The type whose lists the runtime can read without a function for the items, or null.</summary>
    public virtual string? ReadableType => null;

    protected static string FormatArguments(string position) => $"json, ref {position}, ref reader";
}

/// <summary>A call of a static method that has the signature of <c>JsonReaderFunc&lt;T&gt;</c>.</summary>
/// <param name="Method">The method with its type.</param>
internal sealed record MethodRead(string Method) : ReadCall
{
    /// <summary>The type that implements <c>IJsonReadable</c> with this method, or null.</summary>
    public string? Readable { get; init; }

    public string? Optional { get; init; }

    /// <summary>The property of <c>ValueCodecs</c> for the same values, or null.</summary>
    public string? Codec { get; init; }

    public override string Function => Method;

    public override string? OptionalMethod => Optional;

    public override string? ReadableType => Readable;

    public override string Format(string position) => $"{Method}({FormatArguments(position)})";
}

/// <summary>A call that reads a list, a set, a map or <c>false or T</c>. The runtime calls the function of an item.</summary>
/// <param name="Method">The method of <c>JsonParsing</c>.</param>
/// <param name="ItemType">The type of an item.</param>
/// <param name="Item">The call that reads an item.</param>
internal sealed record ItemsRead(string Method, string ItemType, ReadCall Item) : ReadCall
{
    /// <summary>The method of <c>ValueCodecs</c> for the same values, or null.</summary>
    public string? Codec { get; init; }

    // Without it, the compiler would infer the type of nested lambdas repeatedly: the time doubles with each level.
    private string TypeArgument => Item.ContainsLambda ? $"<{ItemType}>" : "";

    public override bool ContainsLambda => Item is not MethodRead;

    public override string Function => Item.ReadableType is { } type ? $"JsonParsing.{Method}<{type}>" : base.Function;

    public override string Format(string position) => Item.ReadableType is { } type
        ? $"JsonParsing.{Method}<{type}>({FormatArguments(position)})"
        : $"JsonParsing.{Method}{TypeArgument}({FormatArguments(position)},{Layout.Fill}{Item.Function})";
}

/// <summary>A call that reads a constant string. It compares the constant with the input first, so that no string is allocated.</summary>
/// <param name="Json">The JSON, as the content of a C# literal.</param>
/// <param name="Value">The constant as a C# literal.</param>
/// <param name="Other">The call that reads any other value.</param>
internal sealed record ConstantRead(string Json, string Value, ReadCall Other) : ReadCall
{
    public override string Format(string position) =>
        $"JsonParsing.TryReadLiteral(json, ref {position}, \"{Json}\"u8) ? {Value} :{Layout.Fill}{Other.Format(position)}";
}

/// <summary>A call that reads a value that may be null.</summary>
/// <param name="Type">The nullable type.</param>
/// <param name="Inner">The call that reads a value that is not null.</param>
internal sealed record NullableRead(string Type, ReadCall Inner) : ReadCall
{
    public override bool ContainsLambda => Inner.ContainsLambda;

    public override string Format(string position) => $"JsonParsing.TryReadNull(json, ref {position}) ? ({Type})null :{Layout.Fill}{Inner.Format(position)}";
}
