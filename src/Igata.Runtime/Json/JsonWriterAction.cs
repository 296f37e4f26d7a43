namespace Igata.Runtime.Json;

/// <summary>Writes one value.</summary>
/// <typeparam name="T">What is written.</typeparam>
/// <param name="json">Where it is written.</param>
/// <param name="value">The value.</param>
public delegate void JsonWriterAction<in T>(ref JsonWriter json, T value);
