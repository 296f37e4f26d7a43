using System.ComponentModel;
using Igata.Runtime.Json;

namespace Igata.Runtime.CompilerServices;

/// <summary>A server received a body of a media type that the operation does not accept.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class UnsupportedMediaTypeException : Exception
{
    internal UnsupportedMediaTypeException(string expected, string found)
        : base($"Expected a body of {expected}, but its Content-Type is '{SafeText.EscapeStart(found, MaxLength)}'.")
    {
    }

    private const int MaxLength = 100;
}
