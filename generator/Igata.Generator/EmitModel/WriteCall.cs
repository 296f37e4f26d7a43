using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>A call that writes a value as JSON: as a statement, and as a <c>JsonWriterAction&lt;T&gt;</c>.</summary>
internal abstract record WriteCall
{
    /// <summary>The maximum number of bytes, which must be reserved before the call; null if it depends on the value.</summary>
    public virtual int? Size => null;

    /// <summary>Whether the statement calls a method of the value, so that the value must be a primary expression.</summary>
    public virtual bool IsCallOnValue => false;

    /// <summary>Whether one call can write the name of a member and the value.</summary>
    public virtual bool AcceptsName => false;

    /// <summary>Whether the name of the member includes the opening quote of the value.</summary>
    public virtual bool NameOpensQuote => false;

    /// <summary>The type whose lists the runtime can write without a function for the items, or null.</summary>
    public virtual string? WritableType => null;

    /// <summary>Whether the statement contains a lambda.</summary>
    public virtual bool ContainsLambda => false;

    /// <summary>The function as a method group if there is one, otherwise as a lambda.</summary>
    public abstract string Function { get; }

    /// <summary>Returns the statement that writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value, if the size depends on the value.</param>
    public abstract string Format(string value, string trailingBytes);

    /// <summary>Returns the statement that writes the name of a member and a value.</summary>
    /// <param name="name">The UTF-8 literal of the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value, if the size depends on the value.</param>
    public virtual string FormatWithName(string name, string value, string trailingBytes) =>
        throw new InvalidOperationException($"{GetType().Name} cannot write a name.");

    /// <summary>Returns the statements that reserve the bytes of a value and write it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">The number of bytes to reserve after the value.</param>
    public string FormatWithReserve(string value, int trailingBytes)
    {
        string write = Format(value, trailingBytes.ToString(CultureInfo.InvariantCulture));
        return Size is { } size ? $"json.Reserve({(size + trailingBytes).ToString(CultureInfo.InvariantCulture)}); {write}" : write;
    }

    /// <summary>Returns the statements that reserve the bytes of a value and write it, with the parameter <c>trailingBytes</c>.</summary>
    public string FormatWithReserve(string value)
    {
        string write = Format(value, "trailingBytes");
        return Size is { } size ? $"json.Reserve({size.ToString(CultureInfo.InvariantCulture)} + trailingBytes); {write}" : write;
    }

    protected static string FormatLambda(string type, string statement) => $"static (ref JsonWriter json, {type} value) => {statement.TrimEnd(';')}";
}

/// <summary>A call of a method of <c>JsonWriter</c> for a scalar.</summary>
/// <param name="Method">The method.</param>
/// <param name="MaxSize">The maximum number of bytes, or null if it depends on the value.</param>
internal sealed record MethodWrite(string Method, int? MaxSize) : WriteCall
{
    public bool WithName { get; init; }

    public bool WithQuote { get; init; }

    public override int? Size => MaxSize;

    public override bool AcceptsName => WithName;

    public override bool NameOpensQuote => WithQuote;

    public override string Function => "JsonWriters." + Method;

    public override string Format(string value, string trailingBytes) => MaxSize is null ? $"json.{Method}({value}, {trailingBytes});" : $"json.{Method}({value});";

    public override string FormatWithName(string name, string value, string trailingBytes) =>
        MaxSize is null ? $"json.{Method}({name}, {value}, {trailingBytes});" : $"json.{Method}({name}, {value});";
}

/// <summary>A call that writes a generated type, which writes itself.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsDirect">Whether the type has an internal method in the same assembly; otherwise it is written through its public interface.</param>
internal sealed record SelfWrite(string Type, bool IsDirect) : WriteCall
{
    public override bool IsCallOnValue => IsDirect;

    public override string? WritableType => Type;

    public override string Function => FormatLambda(Type, Format("value", "0"));

    public override string Format(string value, string trailingBytes) =>
        IsDirect ? $"{value}.WriteJson(ref json, {trailingBytes});" : $"json.Value({value}, {trailingBytes});";
}

/// <summary>A call that writes a list, a set, a map or <c>false or T</c>. The runtime calls the function of an item.</summary>
/// <param name="Method">The method of <c>JsonWriter</c>.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="ItemType">The type of an item.</param>
/// <param name="Item">The call that writes an item.</param>
internal sealed record ItemsWrite(string Method, string Type, string ItemType, WriteCall Item) : WriteCall
{
    // Without it, the compiler would infer the type of nested lambdas repeatedly, as for a reader.
    private string TypeArgument => Item.ContainsLambda ? $"<{ItemType}>" : "";

    public override bool ContainsLambda => Item is { WritableType: null } and not MethodWrite;

    public override string Function => FormatLambda(Type, Format("value", "0"));

    public override string Format(string value, string trailingBytes) => Item.WritableType is not null
        ? $"json.{Method}({value}, {trailingBytes});"
        : $"json.{Method}{TypeArgument}({value},{Layout.Fill}{Item.Function},{Layout.Fill}{trailingBytes});";
}

/// <summary>A call that writes a value that may be null, as an item. A member checks for null itself.</summary>
/// <param name="Type">The nullable type.</param>
/// <param name="IsValue">Whether the type is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Inner">The call that writes a value that is not null.</param>
internal sealed record NullableWrite(string Type, bool IsValue, WriteCall Inner) : WriteCall
{
    public override bool ContainsLambda => Inner.ContainsLambda;

    public override string Function =>
        $"static (ref JsonWriter json, {Type} value) =>{Layout.Fill}{{ if (value is null) {{ json.Reserve(4); json.Null(); }}{Layout.Fill}else {{ {Inner.FormatWithReserve(IsValue ? "value.Value" : "value", 0)} }} }}";

    public override string Format(string value, string trailingBytes) => throw new InvalidOperationException("A member that may be null checks for null itself.");
}
