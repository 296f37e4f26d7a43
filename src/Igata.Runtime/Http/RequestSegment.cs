using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>The test of a parameter in the path: its type, or its pattern.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class RequestSegment
{
    private readonly Func<string, bool> _isMatch;

    private RequestSegment(string name, Func<string, bool> isMatch)
    {
        Name = name;
        _isMatch = isMatch;
    }

    /// <summary>Creates the test of a pattern.</summary>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="pattern">The pattern.</param>
    public RequestSegment(string name, TextPattern pattern)
        : this(name, pattern.IsMatch)
    {
    }

    /// <summary>Gets the name of the parameter.</summary>
    public string Name { get; }

    /// <summary>Creates the test of a type.</summary>
    /// <typeparam name="T">The type of the parameter.</typeparam>
    /// <param name="name">The name of the parameter.</param>
    /// <param name="read">The function that reads the parameter.</param>
    /// <param name="format">The mapping of the text to JSON.</param>
    /// <returns>The test.</returns>
    public static RequestSegment OfType<T>(string name, JsonReaderFunc<T> read, ParameterFormat format) => new(name, text =>
    {
        try
        {
            _ = Http.ParameterText.Read(text, read, format);
            return true;
        }
        catch (Exception exception) when (exception is JsonFormatException or ArgumentException)
        {
            return false;
        }
    });

    internal bool IsMatch(string? text) => text is not null && _isMatch(text);
}
