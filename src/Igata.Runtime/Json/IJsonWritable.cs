namespace Igata.Runtime.Json;

/// <summary>A type that writes itself.</summary>
public interface IJsonWritable
{
    /// <summary>Writes the value.</summary>
    /// <param name="json">Where it is written.</param>
    void Write(ref JsonWriter json);
}
