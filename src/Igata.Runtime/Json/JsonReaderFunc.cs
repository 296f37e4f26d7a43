using System.ComponentModel;

namespace Igata.Runtime.CompilerServices;

/// <summary>Reads one value that begins at <paramref name="position"/> and moves <paramref name="position"/> past it.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
/// <param name="json">The document as UTF-8.</param>
/// <param name="position">The start of the value; on return, the position of the first byte after it.</param>
/// <param name="reader">The state of the reader.</param>
/// <returns>The value.</returns>
[EditorBrowsable(EditorBrowsableState.Never)]
public delegate T JsonReaderFunc<T>(ReadOnlySpan<byte> json, ref int position, ref JsonReader reader);
