using Igata.Runtime.Json;

namespace Igata.Emulator.Control;

/// <summary>The object that a control call sends. A member that nobody asked for is a mistake, and told as one.</summary>
internal sealed class ControlBody
{
    private readonly Dictionary<string, JsonData> _members;

    public ControlBody(byte[] utf8)
    {
        JsonData body = utf8.Length == 0 ? JsonData.Object() : JsonData.Parse(utf8);
        Need(body.Kind == JsonKind.Object, "The body must be an object.");
        _members = new Dictionary<string, JsonData>(StringComparer.Ordinal);
        foreach ((string name, JsonData value) in body.EnumerateObject())
        {
            _members[name] = value;
        }
    }

    public string? Text(string name) => Take(name) is { } value
        ? Is(name, value, JsonKind.String, "a string").GetString()
        : null;

    public Guid? Uuid(string name)
    {
        string? text = Text(name);
        Need(text is null || Guid.TryParseExact(text, "D", out _), $"{name} must be a UUID.");
        return text is null ? null : Guid.ParseExact(text, "D");
    }

    public double? Number(string name) => Take(name) is { } value
        ? Is(name, value, JsonKind.Number, "a number").GetDouble()
        : null;

    public int? Whole(string name)
    {
        double? number = Number(name);
        Need(number is null || (double.IsInteger(number.Value) && Math.Abs(number.Value) <= int.MaxValue), $"{name} must be a whole number.");
        return (int?)number;
    }

    public bool? Flag(string name)
    {
        JsonData? value = Take(name);
        Need(value is null || value.Value.Kind is JsonKind.True or JsonKind.False, $"{name} must be true or false.");
        return value?.GetBoolean();
    }

    public JsonData? Take(string name) => _members.Remove(name, out JsonData value) ? value : default(JsonData?);

    /// <summary>Throws when something is left.</summary>
    public void End() => Need(_members.Count == 0, $"Unknown: {string.Join(", ", _members.Keys)}.");

    public static ControlException Missing(string name) => new(400, $"{name} is needed.");

    public static void Need(bool right, string message)
    {
        if (!right)
        {
            throw new ControlException(400, message);
        }
    }

    private static JsonData Is(string name, JsonData value, JsonKind kind, string words)
    {
        Need(value.Kind == kind, $"{name} must be {words}.");
        return value;
    }
}
