using Igata.Ecl;

namespace Igata.Emulator.Ecl;

/// <summary>The initial state of the emulated Enterprise Cloud.</summary>
public sealed class EclEmulatorOptions
{
    /// <summary>The default tenant, with the id of the tutorial.</summary>
    public static EclCredentials DefaultTenant { get; } = new("374044ae291f48dca124f63c10eaec7b", "emulated-api-key", "emulated-api-secret");

    /// <summary>The credentials of the tenants. Default: <see cref="DefaultTenant"/>.</summary>
    public IReadOnlyList<EclCredentials> Tenants { get; set; } = [DefaultTenant];
}
