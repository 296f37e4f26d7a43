using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Writes one value.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The writer.</param>
/// <param name="value">The value.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate void JsonWriterAction<in T>(ref JsonWriter json, T value);
