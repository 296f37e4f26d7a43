namespace Igata.Runtime.Json;

/// <summary>A type that reads itself.</summary>
/// <typeparam name="TSelf">The type.</typeparam>
public interface IJsonReadable<TSelf>
    where TSelf : IJsonReadable<TSelf>
{
    /// <summary>Reads one value from the position of the reader and moves it behind the value.</summary>
    /// <param name="reader">The document.</param>
    /// <returns>The value.</returns>
    static abstract TSelf Read(ref JsonReader reader);
}
