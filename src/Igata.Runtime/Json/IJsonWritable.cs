using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A type that can be written as JSON.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>Writes the value.</summary>
    /// <param name="json">The writer.</param>
    void Write(ref JsonWriter json);
}
