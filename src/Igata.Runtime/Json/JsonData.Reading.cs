using System.Text;

namespace Igata.Runtime.Json;

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

        Walk walk = new(_utf8);
        byte[] wanted = Encoding.UTF8.GetBytes(name);
        (int start, int end) = (0, 0);
        while (walk.NextMember(out ReadOnlySpan<byte> found))
        {
            (start, end) = found.SequenceEqual(wanted) ? (walk.Start, walk.End) : (start, end);
        }

        value = end == 0 ? default : Slice(start, end);
        return end != 0;
    }

    /// <summary>The items of an array.</summary>
    /// <returns>The items in order.</returns>
    /// <exception cref="InvalidOperationException">The value is not an array.</exception>
    public IEnumerable<JsonData> EnumerateArray()
    {
        Need(JsonKind.Array);
        var items = new List<JsonData>();
        Walk walk = new(_utf8);
        while (walk.NextItem())
        {
            items.Add(Slice(walk.Start, walk.End));
        }

        return items;
    }

    /// <summary>The members of an object.</summary>
    /// <returns>The members in order; a name may come twice.</returns>
    /// <exception cref="InvalidOperationException">The value is not an object.</exception>
    public IEnumerable<KeyValuePair<string, JsonData>> EnumerateObject()
    {
        Need(JsonKind.Object);
        var members = new List<KeyValuePair<string, JsonData>>();
        Walk walk = new(_utf8);
        while (walk.NextMember(out ReadOnlySpan<byte> name))
        {
            members.Add(new(Encoding.UTF8.GetString(name), Slice(walk.Start, walk.End)));
        }

        return members;
    }

    /// <summary>The text of a string.</summary>
    /// <returns>The text.</returns>
    /// <exception cref="InvalidOperationException">The value is not a string.</exception>
    public string GetString()
    {
        Need(JsonKind.String);
        return Json.Parse(Utf8, Json.String);
    }

    /// <summary>A whole number.</summary>
    /// <returns>The number.</returns>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    /// <exception cref="JsonFormatException">The number has a fraction or does not fit.</exception>
    public long GetInt64()
    {
        Need(JsonKind.Number);
        return Json.Parse(Utf8, Json.Int64);
    }

    /// <summary>A number.</summary>
    /// <returns>The nearest double.</returns>
    /// <exception cref="InvalidOperationException">The value is not a number.</exception>
    /// <exception cref="JsonFormatException">The number does not fit.</exception>
    public double GetDouble()
    {
        Need(JsonKind.Number);
        return Json.Parse(Utf8, Json.Double);
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

    private void Need(JsonKind kind)
    {
        if (IsDefault || Kind != kind)
        {
            throw new InvalidOperationException($"The value is not of kind {kind} but {(IsDefault ? "absent" : Kind.ToString())}.");
        }
    }

    private JsonData Slice(int start, int end) => new(Utf8[start..end].ToArray());

    /// <summary>Goes through the parts of an array or object that was checked before.</summary>
    private ref struct Walk(ReadOnlySpan<byte> json)
    {
        private readonly ReadOnlySpan<byte> _json = json;

        public int Start { get; private set; }

        public int End { get; private set; }

        public bool NextItem()
        {
            int at = Json.SkipWhite(_json, Json.SkipWhite(_json, End) + 1);
            if (IsOver(at))
            {
                return false;
            }

            return Take(at);
        }

        public bool NextMember(out ReadOnlySpan<byte> name)
        {
            name = default;
            int at = Json.SkipWhite(_json, Json.SkipWhite(_json, End) + 1);
            if (IsOver(at))
            {
                return false;
            }

            name = JsonText.Name(_json, at, out int end);
            return Take(Json.Colon(_json, end));
        }

        // Behind the last part the closing bracket itself was stepped over.
        private readonly bool IsOver(int at) => at >= _json.Length || _json[at] is (byte)']' or (byte)'}';

        private bool Take(int at)
        {
            Start = at;
            End = JsonSkip.Value(_json, at, 0, JsonReader.DeepestAllowed);
            return true;
        }
    }
}
