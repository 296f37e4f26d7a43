using System.ComponentModel;
using Igata.Runtime.Http;

namespace Igata.Runtime.CompilerServices;

/// <summary>Converts options that are not strings to and from text. Called by generated code.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OptionText
{
    /// <summary>Returns the text of an option.</summary>
    /// <typeparam name="T">The type of the option.</typeparam>
    /// <param name="value">The value; null if it is not set.</param>
    /// <param name="write">The writer of that type.</param>
    /// <returns>The characters of a string, or the literal of any other value; null if it is not set.</returns>
    public static string? Format<T>(T? value, JsonWriterAction<T> write)
        where T : struct => value is { } set ? ParameterText.Format(set, write) : null;

    /// <summary>Reads an option from text, such as that of a configuration.</summary>
    /// <typeparam name="T">The type of the option.</typeparam>
    /// <param name="text">The text.</param>
    /// <param name="read">The reader of that type.</param>
    /// <param name="format">How its text corresponds to JSON.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The text does not have that type. The message does not contain the text.</exception>
    public static T Parse<T>(string text, JsonReaderFunc<T> read, ParameterFormat format)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(read);
        try
        {
            return ParameterText.Read(text, read, format);
        }
        catch (JsonFormatException)
        {
            throw new ArgumentException($"Expected a value of {typeof(T).Name}.", nameof(text));
        }
    }
}
