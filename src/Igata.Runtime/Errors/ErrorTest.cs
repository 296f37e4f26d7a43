using System.ComponentModel;
using System.Globalization;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>A test of one value of a body, by which a body with a status below 400 is an error.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class ErrorTest
{
    private readonly string[] _segments;
    private readonly JsonData[] _values;

    /// <summary>Creates a test.</summary>
    /// <param name="pointer">The JSON Pointer to the value.</param>
    /// <param name="values">The JSON texts of the values that satisfy the test. If there are none, only the presence is tested.</param>
    public ErrorTest(string pointer, params string[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        Pointer = pointer;
        _segments = [.. JsonPointer.SplitSegments(pointer)];
        _values = [.. values.Select(JsonData.Parse)];
    }

    /// <summary>Gets the JSON Pointer to the value.</summary>
    public string Pointer { get; }

    /// <summary>Gets whether the value must be present or absent; null if it is not tested. A null is absent.</summary>
    public bool? IsPresent { get; init; }

    /// <summary>Gets the first value that satisfies the test. Has no value if there is none.</summary>
    internal JsonData Example => _values.Length > 0 ? _values[0] : default;

    /// <summary>Returns whether an object, which is valid JSON, satisfies the test.</summary>
    internal bool IsSatisfiedBy(ReadOnlySpan<byte> json, int maxDepth)
    {
        JsonData value = FindMember(json, _segments[0], maxDepth);
        for (int i = 1; i < _segments.Length && !value.IsDefault; i++)
        {
            value = JsonPointer.TryStep(value, _segments[i], out JsonData part) ? part : default;
        }

        bool isPresent = value.Kind is not JsonKind.Null;
        return IsPresent is { } expected && expected != isPresent ? false
            : _values.Length == 0 || (!value.IsDefault && Array.Exists(_values, allowed => AreEqual(allowed, value)));
    }

    /// <summary>Finds a member without copying the others. If a name occurs twice, the last one is used.</summary>
    private static JsonData FindMember(ReadOnlySpan<byte> json, string name, int maxDepth)
    {
        JsonData found = default;
        int position = JsonParsing.SkipWhitespace(json, 1);
        while (json[position] != '}')
        {
            bool matches = JsonStringReader.ReadDisplayText(json[position..JsonStringReader.FindEnd(json, position)]) == name;
            int start = JsonParsing.ReadColon(json, JsonStringReader.FindEnd(json, position));
            int end = JsonSkipper.SkipValue(json, start, 1, maxDepth);
            found = matches ? JsonData.Parse(json[start..end]) : found;
            position = JsonParsing.SkipWhitespace(json, end);
            position = json[position] == ',' ? JsonParsing.SkipWhitespace(json, position + 1) : position;
        }

        return found;
    }

    private static bool AreEqual(JsonData expected, JsonData actual) => (expected.Kind, actual.Kind) switch
    {
        (JsonKind.String, JsonKind.String) => JsonStringReader.ReadDisplayText(expected.Utf8) == JsonStringReader.ReadDisplayText(actual.Utf8),
        (JsonKind.Number, JsonKind.Number) => expected == actual || (TryReadNumber(expected, out decimal left) && TryReadNumber(actual, out decimal right) && left == right),
        _ => expected == actual,
    };

    private static bool TryReadNumber(JsonData json, out decimal number) => decimal.TryParse(json.ToString(), NumberStyles.Float, CultureInfo.InvariantCulture, out number);
}
