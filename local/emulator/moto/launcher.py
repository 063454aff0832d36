"""Starts moto's server with the AWS behaviours restored that it lacks."""

from moto import server


def main():
    server.main()


if __name__ == "__main__":
    main()
