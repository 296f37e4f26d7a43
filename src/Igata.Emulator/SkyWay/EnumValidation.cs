using Igata.SkyWay;

namespace Igata.Emulator.SkyWay;

/// <summary>Rejects unknown enum values. Generated code accepts them, as clients must, but a server knows only those of the spec.</summary>
internal static class EnumValidation
{
    public static void Check(NewMember member)
    {
        Check(member.Type.Value, MemberType.Names.Person, MemberType.Names.Bot);
        Check(member.Subtype?.Value, MemberSubtype.Names.Sfu);
    }

    public static void Check(NewPublication publication)
    {
        Check(publication.ContentType.Value, PublicationContentType.Names.Audio, PublicationContentType.Names.Video, PublicationContentType.Names.Data);
        Check(publication.Type?.Value, PublicationType.Names.P2P, PublicationType.Names.Sfu);
    }

    private static void Check(string? value, params string[] known)
    {
        if (value is not null && !known.Contains(value))
        {
            throw new ArgumentException($"'{value}' is unknown. Expected one of {string.Join(", ", known)}.");
        }
    }
}
