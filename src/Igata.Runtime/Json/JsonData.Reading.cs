using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime;

public readonly partial struct JsonData
{
    private const int MaxNameOnStack = 256;

    /// <summary>Gets a member of an object, without copying it. If a name occurs twice, the last one is used.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Receives the value of the member.</param>
    /// <returns>False if there is no such member, or if the value is not an object.</returns>
    public bool TryGet(string name, out JsonData value)
    {
        ArgumentNullException.ThrowIfNull(name);
        value = default;
        if (Kind != JsonKind.Object)
        {
            return false;
        }

        int length = Encoding.UTF8.GetMaxByteCount(name.Length);
        Span<byte> buffer = length <= MaxNameOnStack ? stackalloc byte[MaxNameOnStack] : new byte[length];
        ReadOnlySpan<byte> expectedName = buffer[..Encoding.UTF8.GetBytes(name, buffer)];
        PartReader reader = new(Utf8, 0);
        (int start, int end) = (0, 0);
        while (reader.TryReadNextMember(out ReadOnlySpan<byte> found))
        {
            (start, end) = found.SequenceEqual(expectedName) ? (reader.Start, reader.End) : (start, end);
        }

        value = end == 0 ? default : Slice(start, end);
        return end != 0;
    }

    /// <summary>Returns the items of an array. They are read one after the other, without copying.</summary>
    /// <returns>The items, in order.</returns>
    /// <exception cref="InvalidOperationException">The value is not an array.</exception>
    public ArrayItems EnumerateArray()
    {
        RequireKind(JsonKind.Array);
        return new(this);
    }

    /// <summary>Returns the members of an object. They are read one after the other, without copying.</summary>
    /// <returns>The members, in order. A name may occur twice.</returns>
    /// <exception cref="InvalidOperationException">The value is not an object.</exception>
    public ObjectMembers EnumerateObject()
    {
        RequireKind(JsonKind.Object);
        return new(this);
    }

    /// <summary>Returns the text of a string.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The value is not a string.</exception>
    public string GetString()
    {
        RequireKind(JsonKind.String);
        return JsonCodec.Parse(Utf8, JsonParsing.String);
    }

    /// <summary>Returns the value of an integer.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    /// <exception cref="JsonFormatException">The number has a fraction or is out of range.</exception>
    public long GetInt64()
    {
        RequireKind(JsonKind.Number);
        return JsonCodec.Parse(Utf8, JsonParsing.Int64);
    }

    /// <summary>Returns the value of a number.</summary>
    /// <returns>The nearest double.</returns>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    /// <exception cref="JsonFormatException">The number is out of range.</exception>
    public double GetDouble()
    {
        RequireKind(JsonKind.Number);
        return JsonCodec.Parse(Utf8, JsonParsing.Double);
    }

    /// <summary>Returns <c>true</c> or <c>false</c>.</summary>
    /// <returns>The boolean.</returns>
    /// <exception cref="InvalidOperationException">The value is not a boolean.</exception>
    public bool GetBoolean() => Kind is JsonKind.True or JsonKind.False
        ? Kind is JsonKind.True
        : throw new InvalidOperationException($"Expected a value of kind True or False, found {Kind}.");

    private void RequireKind(JsonKind kind)
    {
        if (IsDefault || Kind != kind)
        {
            throw new InvalidOperationException($"Expected a value of kind {kind}, found {(IsDefault ? "no value" : Kind.ToString())}.");
        }
    }

    private JsonData Slice(int start, int end) => new(_utf8, _start + start, end - start);

    /// <summary>Enumerates the parts of an array or object that has been validated.</summary>
    private ref struct PartReader(ReadOnlySpan<byte> json, int end)
    {
        private readonly ReadOnlySpan<byte> _json = json;

        public int Start { get; private set; }

        /// <summary>Gets the end of the last part that was read; 0 before the first one.</summary>
        public int End { get; private set; } = end;

        public bool TryReadNextItem()
        {
            int position = JsonParsing.SkipWhitespace(_json, JsonParsing.SkipWhitespace(_json, End) + 1);
            if (IsAtEnd(position))
            {
                return false;
            }

            return SetRange(position);
        }

        public bool TryReadNextMember(out ReadOnlySpan<byte> name)
        {
            name = default;
            int position = JsonParsing.SkipWhitespace(_json, JsonParsing.SkipWhitespace(_json, End) + 1);
            if (IsAtEnd(position))
            {
                return false;
            }

            name = JsonStringReader.ReadName(_json, position, out int end);
            return SetRange(JsonParsing.ReadColon(_json, end));
        }

        // After the last part, the closing bracket has been skipped.
        private readonly bool IsAtEnd(int position) => position >= _json.Length || _json[position] is (byte)']' or (byte)'}';

        private bool SetRange(int position)
        {
            Start = position;
            End = JsonSkipper.SkipValue(_json, position, 0, JsonReader.MaxAllowedDepth);
            return true;
        }
    }
}
