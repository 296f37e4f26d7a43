using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>A type that writes itself.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IJsonWritable
{
    /// <summary>Writes the value.</summary>
    /// <param name="json">Where it is written.</param>
    void Write(ref JsonWriter json);
}
