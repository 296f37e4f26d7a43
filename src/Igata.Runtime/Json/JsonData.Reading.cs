using System.Text;
using Igata.Runtime.CompilerServices;
using Igata.Runtime.Json;

namespace Igata.Runtime;

public readonly partial struct JsonData
{
    /// <summary>Looks a member of an object up; of a name that comes twice, the last counts.</summary>
    /// <param name="name">The member's name.</param>
    /// <param name="value">Its value.</param>
    /// <returns>False if there is no such member, or no object.</returns>
    public bool TryGet(string name, out JsonData value)
    {
        ArgumentNullException.ThrowIfNull(name);
        value = default;
        if (Kind != JsonKind.Object)
        {
            return false;
        }

        Enumerator enumerator = new(_utf8);
        byte[] expectedName = Encoding.UTF8.GetBytes(name);
        (int start, int end) = (0, 0);
        while (enumerator.TryReadNextMember(out ReadOnlySpan<byte> found))
        {
            (start, end) = found.SequenceEqual(expectedName) ? (enumerator.Start, enumerator.End) : (start, end);
        }

        value = end == 0 ? default : Slice(start, end);
        return end != 0;
    }

    /// <summary>The items of an array.</summary>
    /// <returns>The items in order.</returns>
    /// <exception cref="InvalidOperationException">The value is not an array.</exception>
    public IEnumerable<JsonData> EnumerateArray()
    {
        RequireKind(JsonKind.Array);
        var items = new List<JsonData>();
        Enumerator enumerator = new(_utf8);
        while (enumerator.TryReadNextItem())
        {
            items.Add(Slice(enumerator.Start, enumerator.End));
        }

        return items;
    }

    /// <summary>The members of an object.</summary>
    /// <returns>The members in order; a name may come twice.</returns>
    /// <exception cref="InvalidOperationException">The value is not an object.</exception>
    public IEnumerable<KeyValuePair<string, JsonData>> EnumerateObject()
    {
        RequireKind(JsonKind.Object);
        var members = new List<KeyValuePair<string, JsonData>>();
        Enumerator enumerator = new(_utf8);
        while (enumerator.TryReadNextMember(out ReadOnlySpan<byte> name))
        {
            members.Add(new(Encoding.UTF8.GetString(name), Slice(enumerator.Start, enumerator.End)));
        }

        return members;
    }

    /// <summary>The text of a string.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The value is not a string.</exception>
    public string GetString()
    {
        RequireKind(JsonKind.String);
        return JsonCodec.Parse(Utf8, JsonParsing.String);
    }

    /// <summary>A whole number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    /// <exception cref="JsonFormatException">The number has a fraction or does not fit.</exception>
    public long GetInt64()
    {
        RequireKind(JsonKind.Number);
        return JsonCodec.Parse(Utf8, JsonParsing.Int64);
    }

    /// <summary>A number.</summary>
    /// <returns>The nearest double.</returns>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    /// <exception cref="JsonFormatException">The number does not fit.</exception>
    public double GetDouble()
    {
        RequireKind(JsonKind.Number);
        return JsonCodec.Parse(Utf8, JsonParsing.Double);
    }

    /// <summary><c>true</c> or <c>false</c>.</summary>
    /// <returns>Which of them.</returns>
    /// <exception cref="InvalidOperationException">The value is neither.</exception>
    public bool GetBoolean() => Kind switch
    {
        JsonKind.True => true,
        JsonKind.False => false,
        var kind => throw new InvalidOperationException($"The value is not a boolean but of kind {kind}."),
    };

    private void RequireKind(JsonKind kind)
    {
        if (IsDefault || Kind != kind)
        {
            throw new InvalidOperationException($"The value is not of kind {kind} but {(IsDefault ? "absent" : Kind.ToString())}.");
        }
    }

    private JsonData Slice(int start, int end) => new(Utf8[start..end].ToArray());

    /// <summary>Goes through the parts of an array or object that was checked before.</summary>
    private ref struct Enumerator(ReadOnlySpan<byte> json)
    {
        private readonly ReadOnlySpan<byte> _json = json;

        public int Start { get; private set; }

        public int End { get; private set; }

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

        // Behind the last part the closing bracket itself was stepped over.
        private readonly bool IsAtEnd(int position) => position >= _json.Length || _json[position] is (byte)']' or (byte)'}';

        private bool SetRange(int position)
        {
            Start = position;
            End = JsonSkipper.SkipValue(_json, position, 0, JsonReader.MaxAllowedDepth);
            return true;
        }
    }
}
