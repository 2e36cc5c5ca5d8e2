using System.Net;
using System.Net.Sockets;

namespace Chokepoint.App.Intake.Sources;

/// <summary>Tells addresses of the public network from those of this machine, its neighbours and its landlord.</summary>
internal static class AddressGuard
{
    /// <summary>What is not asked for: networks that are private, local, shared, reserved or for groups, and those of cloud metadata among them.</summary>
    private static readonly IPNetwork[] s_refused =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16",
            "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            "::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "5f00::/16", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(network => IPNetwork.Parse(network)),
    ];

    /// <summary>Whether an address may be connected to. One that carries another inside is judged by that.</summary>
    public static bool IsPublic(IPAddress address)
    {
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return Carried(address) is { } inside
            ? IsPublic(inside)
            : !Array.Exists(s_refused, network => network.Contains(address));
    }

    /// <summary>The IPv4 address that 6to4 (<c>2002::/16</c>) and NAT64 (<c>64:ff9b::/96</c>) addresses lead to.</summary>
    private static IPAddress? Carried(IPAddress address)
    {
        if (address.AddressFamily != AddressFamily.InterNetworkV6)
        {
            return null;
        }

        var bytes = address.GetAddressBytes();
        return bytes is [0x20, 0x02, ..] ? new IPAddress(bytes.AsSpan(2, 4))
            : bytes is [0x00, 0x64, 0xff, 0x9b, 0, 0, 0, 0, 0, 0, 0, 0, ..] ? new IPAddress(bytes.AsSpan(12, 4))
            : null;
    }
}
