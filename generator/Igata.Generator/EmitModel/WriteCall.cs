using System.Globalization;

namespace Igata.Generator.EmitModel;

/// <summary>How a value is written as JSON: as a statement, and as a function of the shape of <c>JsonWriterAction&lt;T&gt;</c>.</summary>
internal abstract record WriteCall
{
    /// <summary>The maximum number of bytes, which must be reserved first; null if it depends on the value.</summary>
    public virtual int? Size => null;

    /// <summary>Whether the statement calls a method of the value, so that the value must be a primary expression.</summary>
    public virtual bool IsCallOnValue => false;

    /// <summary>Whether one call can write the name of a member and the value.</summary>
    public virtual bool AcceptsName => false;

    /// <summary>Whether that name ends with the opening quote of the value.</summary>
    public virtual bool NameOpensQuote => false;

    /// <summary>The type of which the runtime can write a list without a function for the items, or null.</summary>
    public virtual string? WritableType => null;

    /// <summary>A method group where there is one, otherwise a lambda.</summary>
    public abstract string Function { get; }

    /// <summary>The statement that writes a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">How many bytes to reserve behind it, if its size depends on the value.</param>
    public abstract string Format(string value, string trailingBytes);

    /// <summary>The statement that writes a value and the name before it.</summary>
    /// <param name="name">The UTF-8 literal of the name.</param>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">How many bytes to reserve behind it, if its size depends on the value.</param>
    public virtual string FormatWithName(string name, string value, string trailingBytes) =>
        throw new InvalidOperationException($"{GetType().Name} cannot write a name.");

    /// <summary>The statements that reserve the bytes of a value, and write it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="trailingBytes">How many bytes to reserve behind it.</param>
    public string FormatWithReserve(string value, int trailingBytes)
    {
        string write = Format(value, trailingBytes.ToString(CultureInfo.InvariantCulture));
        return Size is { } size ? $"json.Reserve({(size + trailingBytes).ToString(CultureInfo.InvariantCulture)}); {write}" : write;
    }

    /// <summary>The same with the parameter <c>trailingBytes</c>.</summary>
    public string FormatWithReserve(string value)
    {
        string write = Format(value, "trailingBytes");
        return Size is { } size ? $"json.Reserve({size.ToString(CultureInfo.InvariantCulture)} + trailingBytes); {write}" : write;
    }

    protected static string FormatLambda(string type, string statement) => $"static (ref JsonWriter json, {type} value) => {statement.TrimEnd(';')}";
}

/// <summary>A method of <c>JsonWriter</c> for a scalar.</summary>
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

/// <summary>A generated type that writes itself.</summary>
/// <param name="Type">The type.</param>
/// <param name="IsOwn">Whether it is generated into the same assembly; otherwise only its public interface is accessible.</param>
internal sealed record SelfWrite(string Type, bool IsOwn) : WriteCall
{
    public override bool IsCallOnValue => IsOwn;

    public override string? WritableType => Type;

    public override string Function => FormatLambda(Type, Format("value", "0"));

    public override string Format(string value, string trailingBytes) =>
        IsOwn ? $"{value}.WriteJson(ref json, {trailingBytes});" : $"json.Value({value}, {trailingBytes});";
}

/// <summary>A list, a set, a map or <c>false or T</c>: the runtime writes it with the function of an item.</summary>
/// <param name="Method">The method of <c>JsonWriter</c>.</param>
/// <param name="Type">The type of the value.</param>
/// <param name="Item">How an item is written.</param>
internal sealed record ItemsWrite(string Method, string Type, WriteCall Item) : WriteCall
{
    public override string Function => FormatLambda(Type, Format("value", "0"));

    public override string Format(string value, string trailingBytes) => Item.WritableType is not null
        ? $"json.{Method}({value}, {trailingBytes});"
        : $"json.{Method}({value},{Layout.Fill}{Item.Function},{Layout.Fill}{trailingBytes});";
}

/// <summary>A value that may be null, as an item: a member checks for null itself.</summary>
/// <param name="Type">The nullable type.</param>
/// <param name="IsValue">Whether it is a <c>Nullable&lt;T&gt;</c>.</param>
/// <param name="Inner">How a value that is not null is written.</param>
internal sealed record NullableWrite(string Type, bool IsValue, WriteCall Inner) : WriteCall
{
    public override string Function =>
        $"static (ref JsonWriter json, {Type} value) =>{Layout.Fill}{{ if (value is null) {{ json.Reserve(4); json.Null(); }}{Layout.Fill}else {{ {Inner.FormatWithReserve(IsValue ? "value.Value" : "value", 0)} }} }}";

    public override string Format(string value, string trailingBytes) => throw new InvalidOperationException("A member that may be null checks for null itself.");
}
