namespace Igata.Runtime.Json;

/// <summary>Reads one value that begins at <paramref name="position"/> and moves <paramref name="position"/> behind it.</summary>
/// <typeparam name="T">What is read.</typeparam>
/// <param name="json">The document.</param>
/// <param name="position">Where the value begins; afterwards, the first byte behind it.</param>
/// <param name="reader">The state of the reading.</param>
/// <returns>The value.</returns>
public delegate T JsonReaderFunc<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader);
