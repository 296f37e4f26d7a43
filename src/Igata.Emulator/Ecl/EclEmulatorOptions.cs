using Igata.Ecl;

namespace Igata.Emulator.Ecl;

/// <summary>How an emulated Enterprise Cloud begins.</summary>
public sealed class EclEmulatorOptions
{
    /// <summary>The tenant that is there unless others are asked for; its id is that of the tutorial.</summary>
    public static EclCredentials DefaultTenant { get; } = new("374044ae291f48dca124f63c10eaec7b", "emulated-api-key", "emulated-api-secret");

    /// <summary>The tenants, each with the key that opens it. <see cref="DefaultTenant"/> unless set.</summary>
    public IReadOnlyList<EclCredentials> Tenants { get; set; } = [DefaultTenant];
}
