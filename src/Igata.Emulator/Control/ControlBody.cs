using Igata.Runtime.Json;

namespace Igata.Emulator.Control;

/// <summary>The JSON object in the body of a control call. Unknown members are errors.</summary>
internal sealed class ControlBody
{
    private readonly Dictionary<string, JsonData> _members;

    public ControlBody(byte[] utf8)
    {
        JsonData body = utf8.Length == 0 ? JsonData.Object() : JsonData.Parse(utf8);
        Require(body.Kind == JsonKind.Object, "The body must be an object.");
        _members = new Dictionary<string, JsonData>(StringComparer.Ordinal);
        foreach ((string name, JsonData value) in body.EnumerateObject())
        {
            _members[name] = value;
        }
    }

    public string? ReadText(string name) => TakeMember(name) is { } value
        ? RequireKind(name, value, JsonKind.String, "a string").GetString()
        : null;

    public Guid? ReadUuid(string name)
    {
        string? text = ReadText(name);
        Require(text is null || Guid.TryParseExact(text, "D", out _), $"{name} must be a UUID.");
        return text is null ? null : Guid.ParseExact(text, "D");
    }

    public double? ReadNumber(string name) => TakeMember(name) is { } value
        ? RequireKind(name, value, JsonKind.Number, "a number").GetDouble()
        : null;

    public int? ReadInteger(string name)
    {
        double? number = ReadNumber(name);
        Require(number is null || (double.IsInteger(number.Value) && Math.Abs(number.Value) <= int.MaxValue), $"{name} must be a whole number.");
        return (int?)number;
    }

    public bool? ReadBoolean(string name)
    {
        JsonData? value = TakeMember(name);
        Require(value is null || value.Value.Kind is JsonKind.True or JsonKind.False, $"{name} must be true or false.");
        return value?.GetBoolean();
    }

    public JsonData? TakeMember(string name) => _members.Remove(name, out JsonData value) ? value : default(JsonData?);

    /// <summary>Throws if any members have not been read.</summary>
    public void RequireNoMoreMembers() => Require(_members.Count == 0, $"Unknown members: {string.Join(", ", _members.Keys)}.");

    public static ControlException CreateMissingMemberException(string name) => new(400, $"{name} is required.");

    public static void Require(bool condition, string message)
    {
        if (!condition)
        {
            throw new ControlException(400, message);
        }
    }

    private static JsonData RequireKind(string name, JsonData value, JsonKind kind, string expected)
    {
        Require(value.Kind == kind, $"{name} must be {expected}.");
        return value;
    }
}
