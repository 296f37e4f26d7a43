namespace Igata.Specs.Yaml;

/// <summary>An error of the YAML parser, in the terms of somebody who writes a spec.</summary>
/// <param name="Start">The start of what is wrong.</param>
/// <param name="End">Its end.</param>
/// <param name="Message">What was found, what is expected, and what to do.</param>
internal sealed record ParserError(int Start, int End, string Message);
