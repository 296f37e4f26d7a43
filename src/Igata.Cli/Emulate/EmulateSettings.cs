namespace Igata.Cli.Emulate;

/// <summary>The arguments of <c>igata emulate</c>.</summary>
/// <param name="Apis">The APIs to serve; empty for all.</param>
/// <param name="Port">The port; 0 for a free one.</param>
/// <param name="Seed">The seed of generated ids.</param>
/// <param name="Version">The version of Sora. Null for all methods.</param>
/// <param name="CorsOrigin">The origin whose pages may call the services. Null for none.</param>
/// <param name="Quiet">Whether no calls are printed.</param>
/// <param name="Json">Whether calls are printed as JSON.</param>
internal sealed record EmulateSettings(string[] Apis, int Port, int Seed, string? Version, string? CorsOrigin, bool Quiet, bool Json);
