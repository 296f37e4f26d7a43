using Igata.Sora;

namespace Igata.Emulator.Sora;

/// <summary>Rejects unknown enum values. Generated code accepts them, as clients must, but a server does not.</summary>
internal static class EnumValidation
{
    public static void Check(Role role) =>
        Check(role.Value, Role.Names.Sendrecv, Role.Names.Sendonly, Role.Names.Recvonly);

    public static void Check(Rid rid) =>
        Check(rid.Value, Rid.Names.R0, Rid.Names.R1, Rid.Names.R2);

    public static void Check(SpotlightRid rid) =>
        Check(rid.Value, SpotlightRid.Names.None, SpotlightRid.Names.R0, SpotlightRid.Names.R1, SpotlightRid.Names.R2);

    private static void Check(string value, params string[] known)
    {
        if (!known.Contains(value))
        {
            throw new SoraException(SoraEmulatorError.InvalidRequest, $"'{value}' is unknown. Expected one of {string.Join(", ", known)}.");
        }
    }
}
