using Igata.Runtime;

namespace Igata.Emulator.ImageFlux;

/// <summary>The initial state of the emulated ImageFlux.</summary>
public sealed class ImageFluxEmulatorOptions
{
    /// <summary>The accepted access tokens. If there are none, all tokens are accepted.</summary>
    public IList<Secret> AccessTokens { get; } = [];
}
