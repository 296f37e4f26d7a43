using System.Globalization;

namespace Igata.Runtime.Json;

/// <summary>Resolves JSON Pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>Returns the unescaped names of the path. A pointer that does not begin with a slash is the name of one member.</summary>
    public static IEnumerable<string> SplitSegments(string pointer) => pointer.StartsWith('/')
        ? pointer[1..].Split('/').Select(static name =>
            name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
        : [pointer];

    /// <summary>Reads the string or number at a pointer as text. Returns null if there is none.</summary>
    public static string? ReadText(JsonData body, string? pointer)
    {
        if (body.IsDefault || string.IsNullOrEmpty(pointer))
        {
            return null;
        }

        foreach (string name in SplitSegments(pointer))
        {
            if (!TryStep(body, name, out body))
            {
                return null;
            }
        }

        return body.Kind is JsonKind.String ? JsonStringReader.ReadDisplayText(body.Utf8) : body.Kind is JsonKind.Number ? body.ToString() : null;
    }

    public static bool TryStep(JsonData body, string name, out JsonData part)
    {
        if (body.Kind != JsonKind.Array)
        {
            return body.TryGet(name, out part);
        }

        part = int.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out int index)
            ? body.EnumerateArray().ElementAtOrDefault(index)
            : default;
        return !part.IsDefault;
    }
}
