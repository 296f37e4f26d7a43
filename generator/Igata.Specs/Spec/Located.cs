using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>Something that was written, and where.</summary>
internal sealed record Located<T>(T Value, SourceLocation Location);
