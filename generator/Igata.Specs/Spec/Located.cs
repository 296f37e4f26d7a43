using Igata.Specs.Diagnostics;

namespace Igata.Specs.Spec;

/// <summary>A value with its location.</summary>
internal sealed record Located<T>(T Value, SourceLocation Location);
